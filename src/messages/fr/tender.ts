import type { TenderWords } from '../en/tender.js';

import { assembly } from './dossier-page.js';
import { de } from './elision.js';
import { readinessPage } from './readiness-page.js';
import { verify } from './verify-page.js';

export const tender: TenderWords = {
  questions: {
    title: 'Ce qui reste à demander',
    none: 'Rien : aucune réponse ne peut changer la liste restreinte.',
    exact: (count) => `${count} ${count < 2 ? 'question' : 'questions'} : aucune liste plus courte ne suffirait.`,
    bounded: (count, least) =>
      `${count} questions ; la liste la plus courte en compte au moins ${least}. Que celle-ci soit la plus courte n’a pas été établi.`,
    left: (count) => `${count} autres offres trouvées n’ont pas été examinées : précisez la recherche.`,
    wanted: 'preuve attendue',
    statement: (fact, level) => `un énoncé au niveau « ${level} » (${fact})`,
    by: 'signé par',
    party: 'la partie elle-même',
    settles: 'aide à trancher',
    open: 'Offres que les réponses pourraient faire entrer dans la liste restreinte',
    count: (count) => (count < 2 ? `${count} question` : `${count} questions`),
    dossier: 'La liste restreinte pour le dossier de marché',
    beyond: 'À clarifier, et aucune réponse ne trancherait',
    notOffered: 'Décrites par des tiers seulement : le fournisseur devrait publier l’offre lui-même',
  },
  readiness: {
    title: (offer) => `Préparation ${de(offer)}`,
    stored: 'Rien n’a été conservé.',
    assumed: (issuer) =>
      `Lu comme si ${issuer} l’avait signé : ce qu’il énonce de lui-même compte comme déclaré. Ce que d’autres doivent énoncer ne compte qu’avec leur signature.`,
    label: (level) => `Label accessible : ${level}.`,
    noLabel: 'Label accessible : aucun pour l’instant.',
    labelLine: (level, blockers, unknowns, notJudged) =>
      `${level} : ${blockers} ${blockers < 2 ? 'obstacle' : 'obstacles'}, ${unknowns} ${unknowns < 2 ? 'inconnue' : 'inconnues'} ; ${notJudged} critères qu’aucune règle ne juge`,
    counts: (profile, blockers, unknowns) =>
      `${profile} : ${blockers} ${blockers < 2 ? 'obstacle' : 'obstacles'}, ${unknowns} ${unknowns < 2 ? 'inconnue' : 'inconnues'}.`,
    ready: (profile) => `${profile} : rien ne s’y oppose.`,
    blocker: 'Obstacle',
    unknown: 'Inconnue',
    settles: 'tranche',
    evidence: 'preuve',
    unlocks: 'une fois réglé',
    left: (blockers, unknowns) =>
      `restent ${blockers} ${blockers < 2 ? 'obstacle' : 'obstacles'} et ${unknowns} ${unknowns < 2 ? 'inconnue' : 'inconnues'}`,
    toMend: 'La publication refuserait ceci :',
    ignored: (count) =>
      count < 2
        ? `${count} énoncé non signé sur autrui n’a pas compté.`
        : `${count} énoncés non signés sur autrui n’ont pas compté.`,
  },
  dossier: {
    title: (profile) => `Dossier : ${profile}`,
    intro: (day, known) =>
      `Verdicts au ${day}, selon ce qui était connu le ${known}. Chacun découle des documents signés, des preuves et du droit contenus dans cette archive.`,
    catalogue: 'Catalogue',
    rules: 'Règles',
    head: 'Journal',
    headText: (seq, hash) => `entrée ${seq}, ${hash}`,
    profileHash: 'Empreinte du profil',
    verdictHash: 'Empreinte des verdicts',
    verdictHashHint: 'SHA-256 de verdicts.json : les mêmes matériaux donnent la même, sur toute machine.',
    parameters: 'Contrat',
    parametersText: (goLive, termEnd) => `service à partir du ${goLive}, jusqu’au ${termEnd}`,
    proof: 'Comment le vérifier',
    proofText:
      'cartulary dossier verify FICHIER, sans réseau : la commande contrôle la signature et chaque empreinte, juge de nouveau chaque attestation d’après ses octets, et rend de nouveau les verdicts.',
    overview: 'Vue d’ensemble',
    offer: 'Offre',
    provider: 'Fournisseur',
    outcome: 'Résultat',
    requirement: 'Exigence',
    kind: 'Nature',
    verdict: 'Verdict',
    reason: 'Motif',
    law: 'Droit',
    remedy: 'Remède',
    sources: 'Documents signés',
    rule: 'Règle',
    notJudged: 'Non jugé',
    written: (file, hash) => `Écrit : ${file}\nSHA-256 du fichier : ${hash}`,
    whole: 'Le dossier est entier, et tout est ressorti tel qu’il avait été inscrit.',
    brokenTitle: (count) => (count < 2 ? 'Une chose est abîmée :' : `${count} choses sont abîmées :`),
    archive: 'l’archive',
    signedBy: (method) => `Signé par ${method}`,
    ownKey:
      'La clé est celle que contient le dossier lui-même. Comparez-la au document DID que sert le catalogue (--did-document).',
  },
  assembly,
  readinessPage,
  verify,
};
