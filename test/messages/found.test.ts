import { expect } from 'chai';
import type { AccessPoint, FactValues, ThirdParty } from '../../src/core/policy/facts.js';
import { terms as termsEn } from '../../src/messages/en/terms.js';
import { terms as termsFr } from '../../src/messages/fr/terms.js';
import { voice } from '../../src/messages/voice.js';

/** Complete, or it does not compile. */
const LISTED: {
  readonly role: Readonly<Record<AccessPoint['role'] | ThirdParty['role'], true>>;
  readonly gate: Readonly<Record<NonNullable<AccessPoint['gate']>, true>>;
  readonly reach: Readonly<Record<NonNullable<ThirdParty['reach']>, true>>;
  readonly holder: Readonly<Record<FactValues['keyCustody']['holder'], true>>;
  readonly staff: Readonly<Record<FactValues['staff']['employer'], true>>;
  readonly scope: Readonly<Record<FactValues['governingLaw']['scope'], true>>;
  readonly stance: Readonly<Record<FactValues['foreignRequests']['stance'], true>>;
  readonly charge: Readonly<Record<FactValues['exit']['charge'], true>>;
  readonly status: Readonly<Record<FactValues['certificateStatus']['status'], true>>;
  readonly seats: Readonly<Record<keyof FactValues['seats'], true>>;
  readonly changes: Readonly<Record<keyof FactValues['changeNotice'], true>>;
  readonly exit: Readonly<Record<keyof FactValues['exit'], true>>;
  readonly autonomy: Readonly<Record<keyof FactValues['autonomy'], true>>;
  readonly storage: Readonly<Record<keyof FactValues['storage'], true>>;
} = {
  role: {
    support: true,
    administration: true,
    soc: true,
    'level-3-support': true,
    hosting: true,
    backup: true,
    technology: true,
    subprocessor: true,
  },
  gate: { 'consent-logged': true, none: true },
  reach: { reaches: true, 'cannot-reach': true },
  holder: { customer: true, 'eu-third-party': true, provider: true, 'non-eu': true },
  staff: { eu: true, outside: true },
  scope: { 'all-services': true, 'some-services': true },
  stance: { 'refuses-and-reports': true, complies: true },
  charge: { none: true, charged: true },
  status: { revoked: true, suspended: true, reinstated: true },
  seats: { seat: true, centralAdministration: true, mainEstablishment: true },
  changes: { owner: true, subprocessor: true, location: true },
  exit: { formats: true, plan: true, charge: true },
  autonomy: { substitutable: true, continuityPlan: true, lastTest: true, cutOffStops: true },
  storage: { primary: true, backup: true, logs: true, metadata: true },
};

const [en, fr] = [voice('en'), voice('fr')];

describe('what was found, in words', () => {
  it('says members, terms and countries in the reader’s language', () => {
    expect(en.found('accessPoints', 'support=US (consent-logged)')).to.equal(
      'support: United States (by consent, and logged)',
    );
    expect(fr.found('accessPoints', 'support=US (none)')).to.equal('support\u00A0: États-Unis (sans accord)');
    expect(fr.found('exit', 'formats=yes, plan=no, charge=none')).to.equal(
      'formats ouverts\u00A0: oui, plan de sortie\u00A0: non, frais de sortie\u00A0: aucuns',
    );
    expect(en.found('storage', 'primary=FR+DE, backup=?')).to.equal(
      'primary copy: France + Germany, backup: not stated',
    );
    expect(fr.found('governingLaw', 'IE, all-services')).to.equal('Irlande, tous les services');
  });

  it('says what stands around a name, and leaves the name alone', () => {
    expect(fr.found('control', 'outside=yes, Support yes SA (US)')).to.equal('oui, Support yes SA (États-Unis)');
    expect(en.found('thirdParties', 'provider, Inc. (US, parent ?): support, reaches')).to.equal(
      'provider, Inc. (United States, parent company: not stated): support, can reach the data',
    );
    expect(fr.found('holdings', 'customer (US) 24.0 %, Corp (?) ? %')).to.equal(
      'customer (États-Unis) 24,0\u00A0%, Corp (non indiqué) ?\u00A0%',
    );
    expect(fr.found('thirdParties', 'Corp (US, parent US): support')).to.equal(
      'Corp (États-Unis, société mère\u00A0: États-Unis)\u00A0: support',
    );
  });

  it('says what a flow rests on, which scheme is certified, and what a list and a register say', () => {
    expect(fr.found('flows', 'CN, Longma Systems Co. Ltd.: ?')).to.equal(
      'Chine, Longma Systems Co. Ltd.\u00A0: non indiqué',
    );
    expect(en.found('flows', 'US, Corp: x: SCC-2021+BCR')).to.equal(
      'United States, Corp: x: the standard contractual clauses of 2021 + binding corporate rules',
    );
    expect(fr.found('flows', 'complete=?')).to.equal('liste complète\u00A0: non indiqué');
    expect(fr.found('certificate', 'SNC 3.2')).to.equal('SecNumCloud 3.2');
    expect(fr.found('registerListing', 'US-DPF')).to.equal('le cadre de protection des données UE–États-Unis');
    expect(fr.found('listSnapshot', 'https://a.example/offer: absent')).to.equal(
      'https://a.example/offer\u00A0: absente',
    );
    expect(en.found('listSnapshot', 'listed')).to.equal('listed');
  });

  it('leaves names and texts as they were signed', () => {
    expect(fr.found('textClaim', 'yes, provider=none')).to.equal('yes, provider=none');
    expect(fr.found('frameworkListing', 'public')).to.equal('public');
  });

  it('gives a reason the same words', () => {
    expect(fr.reason('fact-meets', { fact: 'keyCustody', found: 'customer' })).to.equal(
      'Conforme à la demande\u00A0: la détention des clés (le client).',
    );
    expect(en.reason('access-outside', { role: 'support', country: 'US', union: 'EU' })).to.equal(
      'Access for support from outside the EU: United States.',
    );
    expect(en.reason('flow-recipient-not-named', { instrument: 'US-DPF', country: 'US' })).to.equal(
      'The EU–US Data Privacy Framework covers listed recipients only, and the recipient (United States) is not named.',
    );
  });

  it('has words of its own for every value that the vocabulary lists', () => {
    for (const value of Object.values(LISTED).flatMap((terms) => Object.keys(terms))) {
      expect(termsEn).to.have.property(value);
      expect(termsFr).to.have.property(value);
    }
  });
});
