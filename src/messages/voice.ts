/** One language's sentences, gathered: what a face of the product needs to speak. */
import type { FindingCode } from '../core/finding-codes.js';
import type { CauseCode } from '../core/policy/cause-codes.js';
import type { FactKind } from '../core/policy/facts.js';
import type { Hypothesis } from '../core/policy/hypothesis.js';
import type { FlagCode, ReasonCode, RemedyCode } from '../core/policy/reason-codes.js';
import type { Assurance } from '../core/policy/verdict.js';
import type { Params } from '../core/problem.js';
import type { FacetId } from '../core/search/query.js';
import { type CitationForm, citing } from './citation.js';
import type { FieldWords } from './drafting-fields.js';
import { causes as causesEn } from './en/causes.js';
import { type DraftingWords, drafting as draftingEn } from './en/drafting.js';
import { draftingFields as draftingFieldsEn } from './en/drafting-fields.js';
import { findings as findingsEn } from './en/findings.js';
import { hypotheses as hypothesesEn } from './en/hypotheses.js';
import { type NoticeWords, notices as noticesEn } from './en/notices.js';
import { problems as problemsEn } from './en/problems.js';
import { questions as questionsEn } from './en/questions.js';
import { flags as flagsEn, reasons as reasonsEn } from './en/reasons.js';
import { type RegisterWords, registers as registersEn } from './en/registers.js';
import { remedies as remediesEn } from './en/remedies.js';
import { rules as rulesEn } from './en/rules.js';
import { services as servicesEn } from './en/services.js';
import { type StandingWords, standing as standingEn } from './en/standing.js';
import { type TenderWords, tender as tenderEn } from './en/tender.js';
import {
  assurance as assuranceEn,
  facts as factsEn,
  instruments as instrumentsEn,
  schemes as schemesEn,
  terms as termsEn,
} from './en/terms.js';
import { type Ui, ui as uiEn } from './en/ui.js';
import { foundInWords } from './found.js';
import { causes as causesFr } from './fr/causes.js';
import { citations as citationsFr } from './fr/citations.js';
import { drafting as draftingFr } from './fr/drafting.js';
import { draftingFields as draftingFieldsFr } from './fr/drafting-fields.js';
import { findings as findingsFr } from './fr/findings.js';
import { hypotheses as hypothesesFr } from './fr/hypotheses.js';
import { notices as noticesFr } from './fr/notices.js';
import { problems as problemsFr } from './fr/problems.js';
import { questions as questionsFr } from './fr/questions.js';
import { flags as flagsFr, reasons as reasonsFr } from './fr/reasons.js';
import { registers as registersFr } from './fr/registers.js';
import { remedies as remediesFr } from './fr/remedies.js';
import { rules as rulesFr } from './fr/rules.js';
import { services as servicesFr } from './fr/services.js';
import { standing as standingFr } from './fr/standing.js';
import { tender as tenderFr } from './fr/tender.js';
import {
  assurance as assuranceFr,
  facts as factsFr,
  instruments as instrumentsFr,
  schemes as schemesFr,
  terms as termsFr,
} from './fr/terms.js';
import { ui as uiFr } from './fr/ui.js';
import { type Language, type Sentences, wordsOf } from './sentence.js';
import { french, typeset } from './typography.js';

export interface Voice {
  readonly language: Language;
  readonly problems: typeof problemsEn;
  readonly ui: Ui;
  readonly tender: TenderWords;
  readonly registers: RegisterWords;
  readonly drafting: DraftingWords;
  readonly notices: NoticeWords;
  /** A field of the guided form, by its group and path; one without words is named by its key. */
  field(key: string): FieldWords;
  readonly standing: StandingWords;
  /** What to ask a party about a kind of fact. */
  question(kind: FactKind, params: Params): string;
  finding(code: FindingCode, params: Params): Sentences;
  reason(code: ReasonCode, params: Params): string;
  remedy(code: RemedyCode, params: Params): string;
  flag(code: FlagCode): string;
  /** Why a verdict moves. */
  cause(code: CauseCode, params: Params): string;
  /** What is supposed. */
  hypothesis(suppose: Hypothesis['suppose'], params: Params): string;
  /** The name of a rule such as `R-01`; the id itself for one that has no name yet. */
  ruleTitle(rule: string): string;
  /** What kind of fact, in words. */
  fact(kind: FactKind): string;
  /** What a rule found in a statement; names and texts as signed. */
  found(kind: FactKind, found: string): string;
  level(level: Assurance): string;
  /** A scheme with its version, `SNC 3.2`, by its name. */
  scheme(scheme: string): string;
  /** A Gaia-X class of offers, by its local name. */
  service(type: string): string;
  /** Where something comes from, as the policies write it: `GDPR, art. 28`; days in words. */
  cited(text: string): string;
  /** A text that data gives in both languages. */
  text(texts: Readonly<Record<Language, string>>): string;
  /** A facet's value as a person reads it: countries by name, verdicts in words, the rest as signed. */
  facetValue(facet: FacetId, value: string): string;
  /** ISO 3166-1 alpha-2 to a name; the code itself when it is not one. */
  country(code: string): string;
  /** A share as it is signed or computed, `24.5`, with the language's decimal mark. */
  percent(share: string): string;
  /** In the order of the language's alphabet. */
  sorted(texts: readonly string[]): readonly string[];
  /** A day or an RFC 3339 instant in words; the time of day only where it is given. Always UTC. */
  day(at: string): string;
}

/** The tables of one language. */
interface Words {
  readonly findings: typeof findingsEn;
  readonly problems: typeof problemsEn;
  readonly ui: Ui;
  readonly tender: TenderWords;
  readonly registers: RegisterWords;
  readonly drafting: DraftingWords;
  readonly notices: NoticeWords;
  readonly draftingFields: typeof draftingFieldsEn;
  readonly standing: StandingWords;
  readonly questions: typeof questionsEn;
  readonly reasons: typeof reasonsEn;
  readonly remedies: typeof remediesEn;
  readonly flags: typeof flagsEn;
  readonly causes: typeof causesEn;
  readonly hypotheses: typeof hypothesesEn;
  readonly rules: typeof rulesEn;
  readonly facts: typeof factsEn;
  readonly levels: typeof assuranceEn;
  readonly schemes: typeof schemesEn;
  readonly instruments: typeof instrumentsEn;
  readonly terms: typeof termsEn;
  readonly services: typeof servicesEn;
  readonly citations: readonly CitationForm[];
}

/** As `formatDay` writes it. */
const DAY = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$/;

function speak(language: Language, words: Words): Voice {
  const {
    findings,
    problems,
    ui,
    reasons,
    remedies,
    flags,
    causes,
    hypotheses,
    rules,
    facts,
    levels,
    schemes,
    instruments,
    services,
    citations,
  } = words;
  const alphabet = new Intl.Collator(language);
  const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
  // Day before month in both languages.
  const locale = language === 'en' ? 'en-GB' : language;
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  const country = (code: string) => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code);
  const scheme = (value: string) => {
    const [id = '', ...version] = value.split(' ');
    return [schemes[id] ?? id, ...version].join(' ');
  };
  const day = (at: string) => {
    const whole = at.length === 'YYYY-MM-DD'.length;
    const text = whole ? days.format(new Date(at)) : `${moments.format(new Date(at))} UTC`;
    // The first of a month is an ordinal in French; ICU leaves it to the writer.
    return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
  };
  const cite = citing(citations, ui.semicolon, day);
  const cited = (text: string) => (language === 'fr' ? french(cite(text)) : cite(text));
  const ground = (id: string) => wordsOf(instruments, id);
  const percent = (share: string) => (language === 'fr' ? french(`${share.replace('.', ',')} %`) : `${share}%`);
  const found = foundInWords({
    terms: words.terms,
    country,
    scheme,
    instrument: ground,
    percent,
    counted: ui.counted,
    is: ui.colon,
  });
  const service = (type: string) => services[type] ?? type;
  const titles: Readonly<Record<string, string>> = rules;
  const fields: Readonly<Record<string, FieldWords>> = words.draftingFields;
  /** What a parameter of some name holds, where it is not a name or a text. */
  const params: Readonly<Record<string, (value: string, all: Params) => string>> = {
    country,
    parent: country,
    instrument: ground,
    register: ground,
    law: (value) => ground(scheme(value)),
    row: (value) => ground(scheme(value)),
    endedBy: cited,
    matrix: (value) => value.replaceAll(': ', ui.colon),
    places: (value) => found('storage', value),
    found: (value, all) => found(String(all.fact), value),
  };
  /** Core's values as a person reads them: days and countries in words, and what nobody stated. */
  const spoken = (all: Params): Params =>
    Object.fromEntries(
      Object.entries(all).map(([name, value]) => {
        if (typeof value !== 'string') return [name, value];
        if (value === '?') return [name, words.terms['?'] ?? value];
        if (DAY.test(value)) return [name, day(value)];
        return [name, params[name]?.(value, all) ?? value];
      }),
    );
  const eligibilities: Readonly<Record<string, { readonly label: string }>> = ui.eligibilities;
  return {
    language,
    problems,
    ui,
    tender: words.tender,
    registers: words.registers,
    drafting: words.drafting,
    notices: words.notices,
    field: (key) => fields[key] ?? { label: key },
    standing: words.standing,
    question: (kind, params) => words.questions[kind](spoken(params)),
    country,
    percent,
    sorted: (texts) => texts.toSorted(alphabet.compare),
    day,
    finding: (code, params) => findings[code](spoken(params)),
    reason: (code, params) => reasons[code](spoken(params)),
    remedy: (code, params) => remedies[code](spoken(params)),
    flag: (code) => flags[code],
    cause: (code, params) => causes[code](spoken(params)),
    hypothesis: (suppose, params) => hypotheses[suppose](spoken(params)),
    ruleTitle: (rule) => titles[rule] ?? rule,
    fact: (kind) => facts[kind],
    found,
    scheme,
    service,
    cited,
    level: (level) => levels[level],
    text: (texts) => (language === 'fr' ? french(texts.fr) : texts[language]),
    facetValue(facet, value) {
      if (facet === 'country' || facet === 'location') return country(value);
      if (facet === 'type') return service(value);
      if (facet === 'certificate') return scheme(value);
      if (facet === 'eligibility') return eligibilities[value]?.label ?? value;
      return value;
    },
  };
}

const VOICES: Readonly<Record<Language, Voice>> = {
  en: speak('en', {
    findings: findingsEn,
    problems: problemsEn,
    ui: uiEn,
    tender: tenderEn,
    registers: registersEn,
    drafting: draftingEn,
    notices: noticesEn,
    draftingFields: draftingFieldsEn,
    standing: standingEn,
    questions: questionsEn,
    reasons: reasonsEn,
    remedies: remediesEn,
    flags: flagsEn,
    causes: causesEn,
    hypotheses: hypothesesEn,
    rules: rulesEn,
    facts: factsEn,
    schemes: schemesEn,
    instruments: instrumentsEn,
    terms: termsEn,
    services: servicesEn,
    citations: [],
    levels: assuranceEn,
  }),
  fr: speak('fr', {
    ...typeset({
      findings: findingsFr,
      problems: problemsFr,
      ui: uiFr,
      tender: tenderFr,
      registers: registersFr,
      drafting: draftingFr,
      notices: noticesFr,
      draftingFields: draftingFieldsFr,
      standing: standingFr,
      questions: questionsFr,
      reasons: reasonsFr,
      remedies: remediesFr,
      flags: flagsFr,
      causes: causesFr,
      hypotheses: hypothesesFr,
      rules: rulesFr,
      facts: factsFr,
      schemes: schemesFr,
      instruments: instrumentsFr,
      terms: termsFr,
      services: servicesFr,
      levels: assuranceFr,
    }),
    citations: citationsFr,
  }),
};

export function voice(language: Language): Voice {
  return VOICES[language];
}
