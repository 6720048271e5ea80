/**
 * One supposition as an address, so that a page's form needs no body and every answer can be kept and sent on. The members
 * are those of the JSON form (`hypothesis-form.ts`), flat; what is wrong is told by parameter.
 */
import { formatDay, type Instant } from '../instant.js';
import type { Supposal } from '../policy/hypothesis.js';
import { readSupposal } from '../policy/hypothesis-form.js';
import { done, type Outcome, refused } from '../problem.js';
import { ParameterReader } from './parameter-reader.js';

/** The commonest kinds, and what each asks. */
export const SUPPOSABLE = {
  'law-ends': ['law', 'on'],
  'certificate-ends': ['offer', 'scheme', 'on'],
  'owner-enters': ['company', 'name', 'country', 'capital', 'from'],
  'third-party-added': ['offer', 'name', 'country', 'role', 'from'],
} as const;
export type Supposable = keyof typeof SUPPOSABLE;
export type SupposalField = (typeof SUPPOSABLE)[Supposable][number];

export const SUPPOSABLE_KINDS = Object.keys(SUPPOSABLE) as readonly Supposable[];
const FIELDS = [...new Set(Object.values(SUPPOSABLE).flat())];

/** Who comes in has no address of its own yet. */
const NEWCOMER = 'urn:cartulary:supposed-party';

export interface SupposalForm {
  readonly suppose: Supposable;
  /** As given; absent: not given. */
  readonly given: Readonly<Partial<Record<SupposalField, string>>>;
  readonly profile?: string;
  readonly asOf?: Instant;
  /** Absent: nothing is supposed yet. */
  readonly supposal?: Supposal;
}

/**
 * @param now what absent instants mean; without `asOf` the day that is supposed is judged, or today when that is later.
 */
export function parseSupposal(
  params: URLSearchParams,
  now: Instant,
  knownProfiles: readonly string[],
): Outcome<SupposalForm> {
  const reader = new ParameterReader(params);
  reader.allowOnly(['suppose', ...FIELDS, 'profile', 'asOf', 'after', 'lang']);
  const named = reader.single('suppose') ?? 'law-ends';
  const suppose = SUPPOSABLE_KINDS.find((kind) => kind === named);
  if (suppose === undefined) {
    reader.report('facet-value-unknown', 'suppose', named, { allowed: SUPPOSABLE_KINDS.join(', ') });
    return refused('parameter-invalid', reader.findings);
  }
  const profile = reader.profile('profile', knownProfiles);
  const [asOf, on, from, after] = [reader.date('asOf'), reader.date('on'), reader.date('from'), reader.single('after')];
  const values = FIELDS.map((name) => [name, reader.single(name)] as const).filter(([, value]) => value !== undefined);
  const given: SupposalForm['given'] = Object.fromEntries(values);
  if (reader.findings.length > 0) return refused('parameter-invalid', reader.findings);
  const form = {
    suppose,
    given,
    ...(profile === undefined ? {} : { profile }),
    ...(asOf === undefined ? {} : { asOf }),
  };
  if (values.length === 0) return done(form);
  const day = asOf ?? (Math.max(now, on ?? from ?? now) as Instant);
  const read = readSupposal(
    {
      hypotheses: [hypothesisOf(suppose, given)],
      ...(profile === undefined ? {} : { profile }),
      ...(after === undefined ? {} : { after }),
    },
    now,
  );
  if (read.ok) return done({ ...form, supposal: { ...read.value, asOf: day } });
  return refused(
    'parameter-invalid',
    read.problem.findings.map((finding) => ({ ...finding, pointer: finding.pointer.replace(/^\/hypotheses\/0/, '') })),
  );
}

/** The address of a form as it is filled, for the page after an offer. */
export function supposalParams({ suppose, given, profile, asOf }: SupposalForm, after?: string): URLSearchParams {
  const params = new URLSearchParams({ suppose, ...given });
  const day = asOf === undefined ? null : formatDay(asOf);
  if (profile !== undefined) params.set('profile', profile);
  if (day !== null) params.set('asOf', day);
  if (after !== undefined) params.set('after', after);
  return params;
}

/** Members that were not given are left out, so that the reading of the form names them. */
function hypothesisOf(suppose: Supposable, given: SupposalForm['given']): unknown {
  const { law, on, offer, scheme, company, name, country, capital, role, from } = given;
  const newcomer = { id: NEWCOMER, ...present({ name, country: country?.toUpperCase() }) };
  switch (suppose) {
    case 'law-ends':
      return { suppose, ...present({ law, on }) };
    case 'certificate-ends': {
      const [id, version] = scheme?.split(' ') ?? [];
      return { suppose, ...present({ offer, scheme: id, version, on }) };
    }
    case 'owner-enters':
      return { suppose, holder: newcomer, ...present({ company, capital: capital?.replace(',', '.'), from }) };
    case 'third-party-added':
      return { suppose, party: newcomer, ...present({ offer, role, from }) };
  }
}

function present(members: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(members).filter((member): member is [string, string] => member[1] !== undefined),
  );
}
