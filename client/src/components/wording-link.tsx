/** A wording as an outlet has it, which leads to its article: the line under it shows strength and voice, which are said as well for who does not see it. */
import { strengthNames, voiceNames } from '../../../server/types/names.ts';
import type { Field } from '../../../server/types/text.ts';
import type { Strength, Voice } from '../../../server/types/wording.ts';

interface Props {
  text: string;
  article: string;
  /** 0 is a neutral wording. */
  strength: 0 | Strength;
  /** Left out where all wordings are in the outlets' own. */
  voice?: Voice;
  field?: Field;
}

export function WordingLink({ text, article, strength, voice, field }: Props) {
  const said = [strength === 0 ? 'neutral' : strengthNames[strength], ...(voice ? [voiceNames[voice]] : []), ...(field === 'headline' ? ['in the headline'] : [])].join(', ');
  return (
    <a class={`wording s${strength}${voice === 'quoted' || voice === 'reported' ? ' others' : ''}`} href={`/articles/${article}`}>
      <span title={said}>{text}</span>
      <span class="offscreen"> ({said})</span>
    </a>
  );
}
