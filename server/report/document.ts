/** The page round a report: one file that needs nothing else, reads on any screen, and prints. */
import { html, type Html } from './html.ts';
import type { Made } from './made.ts';

const style = `
:root{color-scheme:light dark;--paper:#fbf9f4;--ink:#211d18;--faint:#655d52;--line:#ddd6c8;--accent:#93371b}
@media (prefers-color-scheme:dark){:root{--paper:#191714;--ink:#ece6da;--faint:#aba294;--line:#3d3830;--accent:#e58a63}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:60rem;padding:2rem 1.2rem 3rem;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI","Helvetica Neue",Arial,"DejaVu Sans",sans-serif;overflow-wrap:anywhere}
h1,h2,h3,blockquote,.headline{font-family:"Iowan Old Style",Palatino,Georgia,"DejaVu Serif",serif;line-height:1.25}
h1{font-size:2rem;margin:0 0 .6rem}h2{font-size:1.25rem;margin:2.2rem 0 .5rem}h3{font-size:1rem;margin:1rem 0 .2rem}
p{margin:0 0 .7rem;max-width:75ch}.lede{font-size:1.2rem}.faint,small,caption,th{color:var(--faint)}small{font-size:.85rem}
.wrap{overflow-x:auto}.wrap svg{min-width:34rem}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.4rem .8rem .4rem 0;border-bottom:1px solid var(--line);overflow-wrap:break-word}thead th{font-size:.85rem}tbody th{font-weight:400;color:var(--ink)}.day{white-space:nowrap}
.w{border-bottom:0 solid var(--accent);margin-right:.6rem}.s1{border-bottom-width:1.5px}.s2{border-bottom-width:3px}.s3{border-bottom-width:5px}.others{border-bottom-style:dotted;color:var(--faint)}
.act{border-top:1px solid var(--line);padding:.2rem 0 .8rem}.act dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.5rem 1.4rem;margin:.3rem 0 0}.act dt{font-size:.85rem;color:var(--faint)}.act dd{margin:0}
blockquote{margin:0;max-width:70ch}ul,ol{padding-left:1.3rem}li{margin-bottom:.35rem}
svg{display:block;width:100%;height:auto;font-family:inherit}svg text{fill:var(--ink)}svg .f{fill:var(--faint)}svg .g{stroke:var(--line)}svg .a{stroke:var(--accent)}svg .b{stroke:var(--accent);opacity:.38}svg .n{stroke:var(--faint)}svg .d{fill:var(--accent)}svg .h{fill:var(--paper);stroke:var(--accent);stroke-width:2}
footer{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:.8rem;color:var(--faint);font-size:.88rem}
@media print{:root{--paper:#fff;--ink:#000;--faint:#444;--line:#bbb;--accent:#7a2c14}body{max-width:none;padding:0;font-size:10.5pt}h2,h3{break-after:avoid}tr,.act,li,svg{break-inside:avoid}.wrap{overflow:visible}.wrap svg{min-width:0}}
`;

/** What the figures are narrowed to, to stand under the title; nothing where they are of all texts. */
export function narrowedPart({ narrowed }: Made): Html | null {
  return narrowed === null ? null : html`<p>Narrowed to: <b><bdi>${narrowed}</bdi></b>.</p>`;
}

export function document(title: string, content: Html, { at, version, lexicon, address }: Made): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
${content}
<footer>
<p>Made by Plumbline ${version} with the lexicon ${lexicon} on ${at.slice(0, 10)}${address !== null && html`, from <bdi>${address}</bdi>`}. A score counts loaded wordings, 0 for neutral wording to 100; bars and ranges are 95 % intervals. It does not say whether a text is true, or why its words were chosen, and it calls no outlet biased.</p>
</footer>
</body>
</html>
`.text;
}

/** The style is ours and holds quotation marks that must stay. */
function trusted(text: string): Html {
  return Object.assign(html``, { text });
}
