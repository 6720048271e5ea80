/** Les formes de citation qu’emploient les fichiers de policies/, partie par partie. */
import type { CitationForm } from '../citation.js';

const DAY = '(\\d{4}-\\d{2}-\\d{2})';
const ARTICLES = '(art\\. [\\w().–]+)';

function form(text: string, said: string): CitationForm {
  return [new RegExp(`^${text}$`), said];
}

export const citations: readonly CitationForm[] = [
  form(`GDPR, ${ARTICLES}`, 'RGPD, $1'),
  form(`Data Act, ${ARTICLES}`, 'Règlement sur les données, $1'),
  form(`Regulation \\(EU\\) (\\S+), ${ARTICLES}`, 'Règlement (UE) $1, $2'),
  form(`Regulation \\(EU\\) (\\S+), ${ARTICLES} and ([\\d()]+)`, 'Règlement (UE) $1, $2 et $3'),
  form(`Regulation \\(EU\\) (\\S+), ${ARTICLES} and recital (\\d+)`, 'Règlement (UE) $1, $2 et considérant $3'),
  form(`Directive \\(EU\\) (\\S+) \\((.+)\\), ${ARTICLES}`, 'Directive (UE) $1 ($2), $3'),
  form('the exception for adequate countries is not used', 'l’exception pour les pays adéquats n’est pas employée'),
  form('EDPB (\\d+/\\d+)', 'CEPD $1'),
  form('Decision (\\d+/\\d+)/EC', 'Décision $1/CE'),
  form('Decision (\\d+/\\d+)/EU', 'Décision $1/UE'),
  form(`Decision (\\d+/\\d+), confirmed by (COM\\(\\d+\\) \\d+) of ${DAY}`, 'Décision $1, confirmée par $2 du $3'),
  form(
    `Decision (\\d+/\\d+)/EC, confirmed by (COM\\(\\d+\\) \\d+) of ${DAY}`,
    'Décision $1/CE, confirmée par $2 du $3',
  ),
  form('Implementing Decision \\(EU\\) (\\S+)', 'Décision d’exécution (UE) $1'),
  form(`Implementing Decision \\(EU\\) (\\S+) of ${DAY}`, 'Décision d’exécution (UE) $1 du $2'),
  form('Implementing Decision \\(EU\\) (\\S+), private sector', 'Décision d’exécution (UE) $1, secteur privé'),
  form(
    `Implementing Decision \\(EU\\) (\\S+), extended in June 2025 and renewed on ${DAY}`,
    'Décision d’exécution (UE) $1, prolongée en juin 2025 et renouvelée le $2',
  ),
  form(
    `repealed by Implementing Decision \\(EU\\) (\\S+), ${ARTICLES}`,
    'abrogée par la décision d’exécution (UE) $1, $2',
  ),
  form(`CJEU (\\S+) of ${DAY}`, 'CJUE $1 du $2'),
  form(`General Court (\\S+) of ${DAY}`, 'Tribunal de l’Union $1 du $2'),
  form('appeal (\\S+ P) pending', 'pourvoi $1 pendant'),
  form(`EU–UK Trade and Cooperation Agreement, ${ARTICLES}`, 'Accord de commerce et de coopération UE–Royaume-Uni, $1'),
  form(`TCA ${ARTICLES}`, 'accord de commerce et de coopération, $1'),
  form('Withdrawal Agreement', 'Accord de retrait'),
  form('Withdrawal Agreement (art\\. \\d+), (\\d+)', 'accord de retrait, $1 et $2'),
  form(`Withdrawal Agreement: treated as a member until ${DAY}`, 'Accord de retrait : traité en membre jusqu’au $1'),
  form('Treaties of accession', 'Traités d’adhésion'),
  form('EEA Agreement', 'Accord EEE'),
  form('EEA Agreement and its enlargements', 'Accord EEE et ses élargissements'),
  form(`([Aa])rrêté of ${DAY}(.*)`, '$1rrêté du $2$3'),
  form(`last valid day ${DAY} by arrêté of ${DAY}`, 'dernier jour valable le $1, par l’arrêté du $2'),
  form('HDS: three years', 'HDS : trois ans'),
  form('HDS (\\d+), which builds on ISO/IEC 27001', 'HDS $1, qui s’appuie sur l’ISO/IEC 27001'),
  form('SecNumCloud ([\\d.]+), ([\\d.]+) and ([\\d.]+)', 'SecNumCloud $1, $2 et $3'),
  form('Health Data Hub, functional needs of (\\d{4})', 'Health Data Hub, besoins fonctionnels de $1'),
  form('Intercalaire tender of (\\d{4})', 'Marché de la solution intercalaire, $1'),
  form('Loi SREN, (art\\. \\d+), for the State’s own data', 'Loi SREN, $1, pour les données de l’État lui-même'),
  form('here shown only', 'ici seulement montré'),
  form('Need of research on images and models', 'Besoin de la recherche sur des images et des modèles'),
  form('ISO/IEC 27001:2022 \\(day to confirm\\)', 'ISO/IEC 27001:2022 (jour à confirmer)'),
  form(
    'CSA, Cloud Controls Matrix v4, January 2021 \\(day to confirm\\)',
    'CSA, Cloud Controls Matrix v4, janvier 2021 (jour à confirmer)',
  ),
  form(
    'CISPE code of conduct, approved by the CNIL in June 2021 \\(day to confirm\\)',
    'Code de conduite CISPE, approuvé par la CNIL en juin 2021 (jour à confirmer)',
  ),
  form('(BSI, .*|Climate .*|ENX .*) \\(day to confirm\\)', '$1 (jour à confirmer)'),
  form('open world: no single list', 'monde ouvert : aucune liste unique'),
  form('open world: attestation reports, no list', 'monde ouvert : des rapports d’attestation, aucune liste'),
  form(`SWIPO codes of conduct, presented on ${DAY}`, 'Codes de conduite SWIPO, présentés le $1'),
  form(
    `Approved by the Belgian authority on ${DAY}, monitored by SCOPE Europe`,
    'Approuvé par l’autorité belge le $1, suivi par SCOPE Europe',
  ),
  form('judged in an open world here', 'jugé ici en monde ouvert'),
  form('Fictional issuer of the demonstration', 'Émetteur fictif de la démonstration'),
  form(
    'Reports what others have published about real companies',
    'Rapporte ce que d’autres ont publié sur des entreprises réelles',
  ),
  form('never decides', 'ne décide jamais'),
  form('its keys are public', 'ses clés sont publiques'),
];
