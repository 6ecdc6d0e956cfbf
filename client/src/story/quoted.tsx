/** Who is quoted, how often and how long, by outlet. */
import { useState } from 'preact/hooks';
import type { QuotedSpeaker } from '../../../server/types/story.ts';
import { Name } from '../components/name.tsx';
import { TableBox } from '../components/table-box.tsx';
import { TableTools } from '../components/table-tools.tsx';
import { count } from '../format.ts';

const speakersAtFirst = 12;
const mostOutlets = 10;

export function Quoted({ speakers }: { speakers: readonly QuotedSpeaker[] }) {
  const [all, setAll] = useState(false);
  const words = new Map<string, number>();
  const outletWords = new Map<string, number>();
  for (const { speaker, outlet, words: said } of speakers) {
    words.set(speaker, (words.get(speaker) ?? 0) + said);
    outletWords.set(outlet, (outletWords.get(outlet) ?? 0) + said);
  }
  const people = [...words].sort((a, b) => b[1] - a[1]).map(([speaker]) => speaker);
  const outlets = [...outletWords].sort((a, b) => b[1] - a[1]).map(([outlet]) => outlet);
  const most = Math.max(1, ...speakers.map(({ words: said }) => said));
  const cell = new Map(speakers.map((one) => [`${one.speaker}\0${one.outlet}`, one]));
  return (
    <section id="quoted">
      <h2>Who is quoted</h2>
      {people.length === 0 ? (
        <p class="notice">No direct quotation with a known speaker.</p>
      ) : (
        <>
          <p class="says">
            Words in direct quotations with a known speaker, and in how many quotations; the longer the bar, the more words. <Name>{people[0]!}</Name> is given the most words{people.length > 1 ? ` of ${people.length} speakers` : ''}. <a href="/method#acts">How it is made</a>
          </p>
          <TableBox name="Who is quoted">
            <table class="quoted">
              <thead>
                <tr>
                  <th scope="col">Speaker</th>
                  {outlets.slice(0, mostOutlets).map((outlet) => (
                    <th key={outlet} scope="col">
                      {outlet}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {(all ? people : people.slice(0, speakersAtFirst)).map((speaker) => (
                  <tr key={speaker}>
                    <th scope="row"><Name>{speaker}</Name></th>
                    {outlets.slice(0, mostOutlets).map((outlet) => {
                      const said = cell.get(`${speaker}\0${outlet}`);
                      return (
                        <td key={outlet}>
                          {said ? (
                            <>
                              {count(said.words, 'word', 'words')}
                              {said.quotes > 1 && <small> in {said.quotes}</small>}
                              <span class="meter" aria-hidden="true">
                                <i style={{ width: `${(100 * said.words) / most}%` }} />
                              </span>
                            </>
                          ) : (
                            <span class="none">–</span>
                          )}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </TableBox>
          <TableTools id="quoted" title="Who is quoted" head={['Speaker', 'Outlet', 'Quotations', 'Words']} rows={() => speakers.map(({ speaker, outlet, quotes, words: said }) => [speaker, outlet, quotes, said])} />
          {outlets.length > mostOutlets && <p class="counted">The {mostOutlets} outlets that quote most are shown, of {outlets.length}.</p>}
          {people.length > speakersAtFirst && (
            <button type="button" onClick={() => setAll(!all)}>
              {all ? `Show ${speakersAtFirst} speakers` : `Show all ${people.length} speakers`}
            </button>
          )}
        </>
      )}
    </section>
  );
}
