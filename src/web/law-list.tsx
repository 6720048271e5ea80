/** The legal references that something rests on. */
import type { LawAnswer } from '../answers/law.js';
import { Outward } from './outward.js';

export function LawList({ laws }: { readonly laws: readonly LawAnswer[] }) {
  return (
    <ul class="laws">
      {laws.map(({ url, citation, title }) => (
        <li>
          {url === null ? citation : <Outward href={url}>{citation}</Outward>}
          {title !== null && title !== citation && (
            <>
              {' '}
              <small>{title}</small>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
