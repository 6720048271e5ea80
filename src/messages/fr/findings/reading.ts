import type { ReadingCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const reading: Group<ReadingCode> = {
  'not-utf8': () => ({
    title: 'Le document n’est pas du texte UTF-8.',
    expected: 'Un texte encodé en UTF-8 (RFC 8259 §8.1), sans marque d’ordre des octets.',
    repair: 'Enregistrez le fichier en UTF-8, puis signez-le de nouveau si ses octets changent.',
  }),
  'byte-order-mark': () => ({
    title: 'Le document commence par une marque d’ordre des octets.',
    expected: 'Du JSON sans marque d’ordre des octets (RFC 8259 §8.1).',
    repair: 'Enregistrez le fichier en « UTF-8 sans BOM ».',
  }),
  'not-json': () => ({
    title: 'Le document n’est pas du JSON.',
    expected: 'Une seule valeur JSON (RFC 8259), sans rien après.',
    repair: 'Vérifiez l’endroit que nomme l’analyseur, et qu’aucun texte ne suit le document.',
  }),
  truncated: () => ({
    title: 'Le document s’arrête trop tôt.',
    expected: 'Un document complet.',
    repair: 'Renvoyez le fichier entier : il a été coupé à l’enregistrement ou à l’envoi.',
  }),
  'member-repeated': () => ({
    title: 'Un membre est nommé deux fois dans le même objet.',
    expected: 'Chaque nom une seule fois (RFC 7493 §2.3) : deux lecteurs pourraient retenir des valeurs différentes.',
    repair: 'Retirez l’un des deux.',
  }),
  'member-forbidden': () => ({
    title: 'Un membre porte un nom que les programmes traitent à part.',
    expected: 'Aucun membre nommé « __proto__ », ni « prototype » dans « constructor ».',
    repair: 'Renommez ou retirez ce membre.',
  }),
  'number-imprecise': () => ({
    title: 'Un nombre est trop grand pour être lu partout de la même façon.',
    expected: 'Un nombre entre −(2^53 − 1) et 2^53 − 1 (RFC 7493 §2.2).',
    repair: 'Écrivez-le comme un texte, typé par le contexte s’il lui faut un type.',
  }),
  'surrogate-lone': () => ({
    title: 'Un texte contient la moitié d’un caractère.',
    expected: 'De l’Unicode bien formé (RFC 7493 §2.1).',
    repair: 'Écrivez le caractère entier, ou retirez l’échappement égaré.',
  }),
  'media-type-unknown': () => ({
    title: 'Le type de média n’est pas de ceux sous lesquels arrivent les attestations.',
    expected:
      'application/vc, application/vc+jwt, application/vp, application/vp+jwt, application/ld+json ou application/json.',
    repair: 'Envoyez le document avec le type de média de son format.',
  }),
  'not-an-object': () => ({
    title: 'Là où devrait se trouver une attestation ou une présentation, il y a autre chose.',
    expected: 'Un objet JSON.',
    repair: 'Envoyez l’attestation elle-même, et non une liste, un texte ou un nombre.',
  }),
  'jws-malformed': () => ({
    title: 'Le document n’est pas un JWS compact.',
    expected: 'Trois parties en base64url sans remplissage, séparées par des points (RFC 7515 §7.1).',
    repair: 'Envoyez le jeton exactement tel que le signataire l’a produit.',
  }),
  'jws-header': ({ name }) => ({
    title: `L’en-tête du JWS n’est pas utilisable (${name}).`,
    expected: 'Un objet JSON où alg, kid et iss sont des textes, sans crit, b64, zip ni enc.',
    repair: 'Signez de nouveau avec un en-tête simple.',
  }),
  'jws-type': ({ form, name }) => ({
    title: `Le paramètre d’en-tête ${name} ne convient pas au document.`,
    expected: `Un type pour ce contenu (${form}) : vc+jwt, vp+jwt ou l’un des dialectes Gaia-X.`,
    repair: 'Réglez typ et cty selon le contenu, ou envoyez-le sous l’autre type de média.',
  }),
  'jws-wrapped': ({ name }) => ({
    title: `L’attestation est emballée dans la revendication ${name}.`,
    expected: 'L’attestation elle-même comme charge utile (VC-JOSE-COSE §3.1).',
    repair: 'Sortez le contenu de son emballage et signez-le de nouveau.',
  }),
  'jws-with-proof': () => ({
    title: 'Un JWS porte en plus une preuve incorporée.',
    expected: 'Une seule façon de sécuriser : le JWS, ou la preuve.',
    repair: 'Retirez la preuve de la charge utile et signez de nouveau.',
  }),
  'envelope-malformed': () => ({
    title: 'L’enveloppe ne contient pas ce que son type annonce.',
    expected: 'Un id de la forme data:application/vc+jwt,… (VCDM 2.0 §4.13).',
    repair: 'Placez le JWS compact, sans encodage, derrière un type de média qui convient au type du nœud.',
  }),
  'too-large': ({ limit, size }) => ({
    title: `Le document fait ${size} octets.`,
    expected: `Au plus ${limit} octets.`,
    repair: 'Publiez les parties comme des documents séparés.',
  }),
  'too-deep': ({ limit }) => ({
    title: 'Le document est trop profondément imbriqué.',
    expected: `Au plus ${limit} niveaux d’objets et de tableaux.`,
    repair: 'Aplatissez la structure, ou désignez les nœuds par leur id.',
  }),
  'too-many-values': ({ limit }) => ({
    title: 'Le document contient trop de valeurs.',
    expected: `Au plus ${limit} objets, tableaux, textes, nombres et littéraux.`,
    repair: 'Publiez les parties comme des documents séparés.',
  }),
  'too-many-elements': ({ limit }) => ({
    title: 'Un tableau a trop d’éléments.',
    expected: `Au plus ${limit} éléments dans un tableau.`,
    repair: 'Publiez les parties comme des documents séparés.',
  }),
  'too-nested': ({ limit }) => ({
    title: 'Des enveloppes sont trop profondément imbriquées.',
    expected: `Au plus ${limit} enveloppes l’une dans l’autre, et aucune enveloppe comme contenu d’une autre.`,
    repair: 'Placez les attestations directement dans une seule présentation.',
  }),
  'too-many-credentials': ({ count, limit }) => ({
    title: `La présentation contient ${count} attestations.`,
    expected: `Au plus ${limit}.`,
    repair: 'Répartissez-les en plusieurs présentations.',
  }),
  'too-many-proofs': ({ count, limit }) => ({
    title: `Le document porte ${count} preuves.`,
    expected: `Au plus ${limit}.`,
    repair: 'Gardez les preuves qui comptent.',
  }),
  'too-many-contexts': ({ limit }) => ({
    title: 'Le document cite trop de contextes.',
    expected: `Au plus ${limit}.`,
    repair: 'Citez chaque contexte une seule fois, en tête.',
  }),
  'too-many-prefixes': ({ limit }) => ({
    title: 'Les contextes en ligne définissent trop de préfixes.',
    expected: `Au plus ${limit}.`,
    repair: 'Utilisez les termes des contextes connus.',
  }),
  'context-missing': () => ({
    title: 'Le document n’a pas de @context.',
    expected: 'Le contexte des attestations du W3C, en premier (VCDM 2.0 §4.3).',
    repair: 'Ajoutez "@context": ["https://www.w3.org/ns/credentials/v2"].',
  }),
  'context-order': () => ({
    title: 'Le premier contexte n’est pas celui des attestations du W3C.',
    expected:
      'https://www.w3.org/ns/credentials/v2 (ou, en version 1.1, https://www.w3.org/2018/credentials/v1) en première place.',
    repair: 'Placez-le en premier et signez de nouveau.',
  }),
  'context-unknown': () => ({
    title: 'Le document cite un contexte inconnu ici.',
    expected: 'Seulement des contextes épinglés par ce catalogue ; aucun contexte n’est jamais téléchargé.',
    repair: 'Utilisez un contexte connu, ou demandez à l’exploitant d’épingler celui-ci.',
  }),
  'context-inline': () => ({
    title: 'Un contexte en ligne fait plus que lier un préfixe à un espace de noms connu.',
    expected: 'De simples préfixes d’espaces de noms connus, comme "schema": "https://schema.org/".',
    repair:
      'Utilisez les termes des contextes connus ; une définition en ligne pourrait changer ce que d’autres ont signé.',
  }),
  'context-malformed': () => ({
    title: 'Un contexte n’est ni une URL ni un objet.',
    expected: 'L’URL d’un contexte, ou un objet qui définit des préfixes.',
    repair: 'Retirez cette entrée.',
  }),
  'context-protected': () => ({
    title: 'Un contexte redéfinit un terme protégé.',
    expected: 'Les termes du contexte des attestations gardent leur sens.',
    repair: 'Retirez la redéfinition, ou donnez un autre nom au terme.',
  }),
  'gaia-x-release-former': ({ release }) => ({
    title: `Ce document est de Gaia-X ${release}, une version dont le format n’est plus en usage.`,
    expected:
      'Une attestation au format de Gaia-X Loire (24.06 ou plus récent), avec un contexte tel que https://w3id.org/gaia-x/2511#.',
    repair:
      'On ne peut pas le convertir, car sa signature porte sur l’ancienne forme : émettez de nouveau la description au format Loire, signez-la, et demandez un nouveau label à un centre d’enregistrement Gaia-X (GXDCH) si vous aviez une attestation de conformité.',
  }),
  'json-ld-dropped': ({ reason }) => ({
    title: `Une partie du document n’a pas de sens dans ses contextes et ne serait pas signée (${reason}).`,
    expected: 'Chaque propriété, type et identifiant est défini par les contextes, et chaque identifiant est absolu.',
    repair: 'Corrigez l’orthographe du terme, ajoutez le contexte qui le définit, ou rendez l’identifiant absolu.',
  }),
  'json-ld-invalid': ({ reason }) => ({
    title: `Le document n’est pas du JSON-LD valide (${reason}).`,
    expected: 'Un document que JSON-LD 1.1 sait développer.',
    repair: 'Corrigez la valeur que JSON-LD refuse ; un bac à sable JSON-LD en montre l’endroit.',
  }),
  'graph-too-complex': ({ limit }) => ({
    title: 'Le graphe du document est trop enchevêtré pour être mis en forme canonique.',
    expected: `Au plus ${limit} comparaisons approfondies de nœuds anonymes, dans tous les documents reçus ensemble.`,
    repair: 'Donnez des identifiants aux nœuds, pour qu’on puisse les distinguer sans leurs voisins.',
  }),
  'type-missing': ({ type }) => ({
    title: 'Il manque un type.',
    expected: `Le type ${type}, parmi d’autres au besoin.`,
    repair: 'Ajoutez-le à « type ».',
  }),
  'type-invalid': () => ({
    title: 'Un type n’est pas un texte.',
    expected: 'Le nom ou l’IRI d’un type.',
    repair: 'Écrivez chaque type comme un texte.',
  }),
  'id-not-iri': () => ({
    title: 'Un identifiant n’est pas un IRI absolu unique.',
    expected: 'Un seul IRI absolu, comme https://… ou did:… (VCDM 2.0 §4.4).',
    repair: 'Écrivez un IRI complet, ou omettez l’identifiant là où il est facultatif.',
  }),
  'member-missing': ({ member }) => ({
    title: `Le membre ${member} manque.`,
    expected: `Le modèle de données exige ici ${member}.`,
    repair: `Ajoutez ${member} et signez de nouveau.`,
  }),
  'member-invalid': () => ({
    title: 'Un membre n’a pas la forme que demande le modèle de données.',
    expected: 'Un objet.',
    repair: 'Écrivez-le comme un objet avec son type.',
  }),
  'party-invalid': ({ member }) => ({
    title: `Le membre ${member} n’est pas désigné par un IRI absolu unique.`,
    expected: 'Un DID, ou un objet dont l’id en est un.',
    repair: `Désignez exactement une partie dans ${member}, par son DID.`,
  }),
  'subject-empty': () => ({
    title: 'Un sujet de l’attestation ne dit rien.',
    expected: 'Un sujet qui a un id ou au moins une propriété.',
    repair: 'Retirez le sujet vide ou complétez-le.',
  }),
  'date-time-invalid': ({ member }) => ({
    title: `${member} n’est pas une date avec heure et décalage.`,
    expected: 'Un texte comme 2026-11-23T12:00:00Z (xsd:dateTimeStamp).',
    repair: 'Écrivez la date, l’heure et le décalage.',
  }),
  'text-invalid': ({ member }) => ({
    title: `Le membre ${member} n’est pas un texte.`,
    expected: 'Un texte, ou {"@value", "@language", "@direction"} avec ltr ou rtl et rien d’autre (VCDM 2.0 §11.1).',
    repair: 'Écrivez un texte, ou un objet par langue.',
  }),
  'resource-repeated': () => ({
    title: 'Une ressource liée est citée deux fois.',
    expected: 'Chaque ressource une seule fois dans relatedResource (VCDM 2.0 §5.3).',
    repair: 'Retirez l’une des deux entrées ; une entrée peut donner plusieurs empreintes.',
  }),
  'resource-digest-malformed': ({ member }) => ({
    title: `Le membre ${member} d’une ressource liée est illisible.`,
    expected:
      'Pour digestSRI, sha256-, sha384- ou sha512- puis l’empreinte en base64 ; pour digestMultibase, u ou z puis un multihash SHA-2 ou SHA-3.',
    repair: 'Écrivez l’empreinte en base64, et non en hexadécimal, et vérifiez qu’il n’en manque rien.',
  }),
  'root-ambiguous': ({ count }) => ({
    title: 'Le graphe ne contient pas exactement un nœud de la nature du document.',
    expected: `Un seul nœud de type VerifiableCredential (ou VerifiablePresentation) ; il y en a ici ${count}.`,
    repair: 'Sortez les autres attestations de celle-ci, ou réunissez-les dans une présentation.',
  }),
  'views-differ': ({ member }) => ({
    title: `${member} ne se lit pas de la même façon en JSON et dans le graphe signé.`,
    expected: `La même valeur des deux côtés, écrite avec le terme ${member} sur le nœud du document.`,
    repair:
      'Écrivez-le une fois, par son terme ; si ce n’est pas vous qui l’avez écrit, quelqu’un a modifié le document.',
  }),
};
