/** Suppositions as forms, one kind a page: the commonest of those that the interface for machines knows. */
import { type Moment, moment } from '../answers/moment.js';
import type { Choice, SupposableAnswer } from '../answers/supposable.js';
import { SUPPOSABLE, SUPPOSABLE_KINDS, type SupposalField, type SupposalForm } from '../core/search/supposal-url.js';
import type { Voice } from '../messages/voice.js';
import { type Frame, withLanguage } from './frame.js';
import { DateField, Kept, ProfileField } from './search-form.js';

export interface SupposingProps {
  /** `impact`: what rests on a law, as it is asked by its own address. */
  readonly form: SupposalForm | { readonly suppose: 'impact'; readonly law?: string; readonly asOf: Moment };
  readonly chosen: string | undefined;
  readonly choices: SupposableAnswer;
  readonly frame: Frame;
}

export function SupposingForm({ form, chosen, choices, frame }: SupposingProps) {
  const { voice } = frame;
  const words = voice.ui.supposing;
  const impact = form.suppose === 'impact';
  const given: SupposalForm['given'] = form.suppose === 'impact' ? present(form.law) : form.given;
  const fields: readonly SupposalField[] = form.suppose === 'impact' ? ['law'] : SUPPOSABLE[form.suppose];
  const asOf = form.asOf === undefined ? null : typeof form.asOf === 'number' ? moment(form.asOf) : form.asOf;
  return (
    <>
      <Kinds current={form.suppose} chosen={chosen} frame={frame} />
      <form
        class="question compact"
        method="get"
        action={impact ? '/impact' : '/what-if'}
        aria-label={words.kinds[form.suppose]}
      >
        <Kept name="suppose" value={impact ? null : form.suppose} />
        {fields.map((field) => (
          <Field field={field} value={given[field] ?? ''} choices={choices} voice={voice} />
        ))}
        <ProfileField profiles={choices.profiles} chosen={chosen} required frame={frame} />
        <DateField
          name="asOf"
          label={words.asOf}
          hint={impact ? voice.ui.offers.asOfHint : words.asOfHint}
          value={asOf}
        />
        <Kept name="lang" value={frame.lang === '' ? null : frame.lang} />
        <p class="actions">
          <button type="submit">{words.ask}</button>
        </p>
      </form>
    </>
  );
}

function present(law: string | undefined): SupposalForm['given'] {
  return law === undefined ? {} : { law };
}

interface KindsProps {
  readonly current: SupposalForm['suppose'] | 'impact';
  readonly chosen: string | undefined;
  readonly frame: Frame;
}

function Kinds({ current, chosen, frame }: KindsProps) {
  const words = frame.voice.ui.supposing;
  const profile = chosen === undefined ? '' : `&profile=${encodeURIComponent(chosen)}`;
  return (
    <nav aria-label={words.choose}>
      <ul class="kinds">
        {[...SUPPOSABLE_KINDS, 'impact' as const].map((kind) => (
          <li>
            <a
              href={withLanguage(`/what-if?suppose=${kind}${profile}`, frame)}
              aria-current={kind === current ? 'true' : undefined}
            >
              {words.kinds[kind]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface FieldProps {
  readonly field: SupposalField;
  readonly value: string;
  readonly choices: SupposableAnswer;
  readonly voice: Voice;
}

function Field({ field, value, choices, voice }: FieldProps) {
  const words = voice.ui.supposing;
  switch (field) {
    case 'law':
      return <Select name={field} label={words.law} choices={choices.laws} value={value} />;
    case 'scheme':
      return <Select name={field} label={words.scheme} choices={choices.schemes} value={value} />;
    case 'offer':
      return <Named name={field} label={words.offer} choices={choices.offers} value={value} />;
    case 'company':
      return <Named name={field} label={words.company} choices={choices.companies} value={value} />;
    case 'role':
      return <Select name={field} label={words.role} choices={rolesOf(voice)} value={value} />;
    case 'on':
      return (
        <p class="field">
          <label for="on">{words.on}</label>
          <input id="on" name="on" type="date" value={value} required />
        </p>
      );
    case 'from':
      return <DateField name="from" label={words.since} hint={words.sinceHint} value={value === '' ? null : value} />;
    case 'name':
      return <Text name={field} label={words.partyName} value={value} />;
    case 'country':
      return (
        <Text name={field} label={words.partyCountry} value={value} pattern="[A-Za-z]{2}" hint={words.countryHint} />
      );
    case 'capital':
      return <Text name={field} label={words.capital} value={value} pattern="\d{1,3}([.,]\d{1,12})?" />;
  }
}

function rolesOf(voice: Voice): readonly Choice[] {
  return Object.entries(voice.ui.supposing.roles).map(([value, label]) => ({ value, label }));
}

interface TextProps {
  readonly name: SupposalField;
  readonly label: string;
  readonly value: string;
  readonly pattern?: string;
  readonly hint?: string;
}

function Text({ name, label, value, pattern, hint }: TextProps) {
  const described = hint === undefined ? undefined : `${name}-hint`;
  return (
    <p class="field">
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        value={value}
        pattern={pattern}
        maxLength={200}
        required
        aria-describedby={described}
      />
      {hint !== undefined && <small id={described}>{hint}</small>}
    </p>
  );
}

interface SelectProps {
  readonly name: SupposalField;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
}

function Select({ name, label, choices, value }: SelectProps) {
  const missing = value !== '' && !choices.some((choice) => choice.value === value);
  return (
    <p class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name} required>
        {missing && (
          <option value={value} selected>
            {value}
          </option>
        )}
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </p>
  );
}

/** Chosen from a list where it is short enough, else typed as an identifier. */
function Named({ choices, ...field }: Omit<SelectProps, 'choices'> & { readonly choices: readonly Choice[] | null }) {
  return choices === null ? <Text {...field} /> : <Select {...field} choices={choices} />;
}
