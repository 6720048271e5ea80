/** A link that leaves the site: where it leads can be read beside it, and the place learns nothing of the reader. */

import { bounded, Quoted } from './quoted.js';

/** @param href from data: anything but http(s) is shown and not linked, whoever wrote it. */
export function Outward({ href, children }: { readonly href: string; readonly children: string }) {
  const host = hostOf(href);
  if (host === undefined) return <Quoted text={children} />;
  return (
    <>
      <a href={href} rel="external noopener noreferrer nofollow">
        {bounded(children)}
      </a>{' '}
      <small class="host">({host})</small>
    </>
  );
}

/** In ASCII: a name in look-alike letters shows as what is asked of the network (UTS 46, RFC 5890). */
function hostOf(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const { protocol, host } = new URL(href);
  return protocol === 'https:' || protocol === 'http:' ? host : undefined;
}
