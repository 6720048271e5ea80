import type { VocabularyCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const vocabulary: Group<VocabularyCode> = {
  'term-unknown': ({ term, meant }) => ({
    title: `${term} n’est pas un terme du vocabulaire Cartulary.`,
    expected: 'Une classe ou une propriété de https://w3id.org/cartulary/v1.',
    repair: meant
      ? `Vouliez-vous dire ${meant} ? Sinon, voyez la liste des termes.`
      : 'Voyez la liste des termes du vocabulaire.',
  }),
  'term-not-modelled': ({ term, meant }) => ({
    title: `${term} est un terme Gaia-X que ce catalogue ne connaît pas.`,
    expected: 'Une classe ou une propriété de l’ontologie Gaia-X que le catalogue comprend.',
    repair: meant
      ? `Vouliez-vous dire ${meant} ? Si le terme est juste, le catalogue ne sait pas encore le juger.`
      : 'Si le terme est mal écrit, corrigez-le et signez de nouveau ; s’il est juste, le catalogue ne sait pas encore le juger.',
  }),
  'prefix-unbound': ({ term }) => ({
    title: `Aucun contexte ne lie le préfixe de ${term}.`,
    expected: 'Un préfixe qu’un contexte du document lie à un espace de noms.',
    repair: 'Liez le préfixe dans @context, par exemple {"schema": "https://schema.org/"}, puis signez de nouveau.',
  }),
  'shape-missing': ({ property, count }) => ({
    title: `${property} manque.`,
    expected: `Au moins ${count} valeur de ${property}.`,
    repair: `Ajoutez ${property}, puis signez de nouveau.`,
  }),
  'shape-too-many': ({ property, count }) => ({
    title: `${property} a trop de valeurs.`,
    expected: `Au plus ${count} valeur de ${property}.`,
    repair:
      'Gardez celle qui vaut. Des valeurs qui valent à des dates différentes vont dans des déclarations distinctes.',
  }),
  'shape-datatype': ({ property, datatype }) => ({
    title: `La valeur de ${property} est d’un autre type de données.`,
    expected: `Une valeur du type ${datatype}.`,
    repair: `Écrivez {"@type": "${datatype}", "@value": "…"}, ou employez le terme que le contexte type.`,
  }),
  'shape-decimal': ({ property }) => ({
    title: `La valeur de ${property} n’est pas un décimal exact.`,
    expected: 'Un nombre décimal, écrit comme une chaîne.',
    repair: 'Mettez le nombre entre guillemets : "24.5" plutôt que 24.5, que JSON-LD transforme en un 2.45E1 inexact.',
  }),
  'shape-value': ({ property, allowed }) => ({
    title: `La valeur de ${property} n’est pas de celles qui sont admises.`,
    expected: `L’une de celles-ci : ${allowed}.`,
    repair: 'Choisissez une valeur admise, en respectant les majuscules et les minuscules.',
  }),
  'shape-pattern': ({ property, pattern }) => ({
    title: `La valeur de ${property} n’a pas la forme attendue.`,
    expected: `Un texte conforme à ${pattern}.`,
    repair: 'Corrigez la valeur : un pays s’écrit en deux capitales (FR), un instant finit par Z ou par un décalage.',
  }),
  'shape-class': ({ property, class: klass }) => ({
    title: `Ce que désigne ${property} est d’une autre classe.`,
    expected: `Un nœud de la classe ${klass}.`,
    repair: `Donnez-lui le type ${klass}, ou désignez autre chose.`,
  }),
  'shape-node': ({ property = '' }) => ({
    title: `${property || 'Une déclaration'} contient une valeur simple là où un nœud est attendu.`,
    expected: 'Un objet JSON avec ses propres membres, ou avec un id.',
    repair: 'Écrivez un objet : {"id": "https://…"} ou {…}.',
  }),
  'shape-iri': ({ property = '' }) => ({
    title: `${property || 'Une déclaration'} nomme une chose sans IRI.`,
    expected: 'Un nœud dont l’id est un IRI absolu.',
    repair: 'Ajoutez "id": "https://…" ou un DID.',
  }),
  'shape-unexpected': ({ property }) => ({
    title: `${property} n’a pas sa place ici.`,
    expected: 'Seulement les propriétés de la classe ou de l’espèce de déclaration.',
    repair: `Retirez ${property}, ou dites-le dans une attestation à part.`,
  }),
  'shape-least': ({ property, limit }) => ({
    title: `La valeur de ${property} est trop petite.`,
    expected: `${limit} ou davantage.`,
    repair: 'Corrigez la valeur.',
  }),
  'shape-most': ({ property, limit }) => ({
    title: `La valeur de ${property} est trop grande.`,
    expected: `${limit} ou moins.`,
    repair: 'Corrigez la valeur.',
  }),
  'shape-order': ({ property, before }) => ({
    title: `${property} n’est pas antérieur à ${before}.`,
    expected: `Un instant antérieur à ${before}.`,
    repair: 'Corrigez l’un des deux instants ; le second est exclu.',
  }),
  'shape-alternatives': ({ property }) => ({
    title: `La valeur de ${property} n’a aucune des formes admises.`,
    expected: 'L’une des formes que la forme SHACL de sa classe énumère.',
    repair: 'Comparez-la aux formes de contexts/shapes et corrigez-la.',
  }),
  'findings-omitted': ({ count }) => ({
    title: `${count} autres constats de ce contrôle ne sont pas montrés.`,
    expected: 'Un document avec peu de défauts.',
    repair: 'Corrigez ceux qui sont montrés, puis recommencez.',
  }),
  'reference-class': ({ property, class: klass, other }) => ({
    title: `${property} désigne une chose d’une autre classe.`,
    expected: `Une chose de la classe ${klass}.`,
    repair: `Désignez une chose de la classe ${klass} ; celle qui est nommée ici est décrite comme ${other}.`,
  }),
  'reference-case': ({ property, meant }) => ({
    title: `${property} ne désigne rien de ce qui a été reçu, mais presque.`,
    expected: `Un IRI écrit exactement comme ${meant}.`,
    repair: `Écrivez ${meant} : majuscules et minuscules comptent, aussi après le #.`,
  }),
  'resource-digest-differs': ({ id }) => ({
    title: `${id} n’a pas l’empreinte que cette attestation en donne.`,
    expected:
      'L’empreinte de ses octets ; pour une attestation de la même présentation, celle de son JWT ou de son JSON canonique (RFC 8785) avec ou sans sa preuve (VCDM 2.0 §5.3).',
    repair:
      'Remettez ou envoyez ce qui était visé, ou émettez de nouveau cette attestation avec l’empreinte de ce qui s’y trouve.',
  }),
  'schema-not-evaluated': ({ id, type }) => ({
    title: `Le schéma ${id} (${type}) n’a pas été évalué.`,
    expected: 'Un schéma du type JsonSchema ; aucun autre n’est évalué ici.',
    repair: 'Rien à corriger : évaluez le schéma vous-même avant de vous y fier.',
  }),
  'schema-not-met': ({ id, keyword, place }) => ({
    title: `Ceci ne satisfait pas le schéma ${id}.`,
    expected: `Ce que « ${keyword} » y demande (${place}).`,
    repair: 'Émettez de nouveau l’attestation telle que son schéma la veut, ou avec le schéma qui était visé.',
  }),
  'schema-unusable': ({ id, keyword, place }) => ({
    title: `Le schéma ${id} ne peut pas être évalué${keyword === '' ? '' : ` : « ${keyword} »${place === '' ? '' : `, à ${place}`}`}.`,
    expected:
      'Un objet JSON qui est un JSON Schema 2020-12 et le dit par « $schema », entier dans un seul document : ses renvois mènent à lui seul, ses motifs se passent d’assertions avant ou arrière.',
    repair: 'Publiez un tel schéma à son adresse, ou émettez l’attestation sans lui.',
  }),
  'schema-too-costly': ({ id, limit }) => ({
    title: `Évaluer le schéma ${id} demande plus qu’il n’est consacré ici aux schémas.`,
    expected: `${limit} étapes au plus pour tous les schémas de ce qui est reçu ensemble.`,
    repair:
      'Simplifiez le schéma (des renvois en cercle ne finissent jamais), ou envoyez les attestations en plusieurs parties.',
  }),
  'resource-not-compared': ({ id }) => ({
    title: `L’empreinte de ${id} n’a pas été comparée.`,
    expected: 'L’empreinte de ce qui se trouve à une adresse https, ou d’une attestation de la même présentation.',
    repair: 'Nommez la ressource par l’endroit où elle se trouve, ou joignez-la.',
  }),
  'resources-too-many': ({ id, limit }) => ({
    title: `${id} n’a pas été téléchargé : les documents citent plus de ressources qu’il n’en est examiné ensemble.`,
    expected: `${limit} ressources et schémas différents au plus.`,
    repair: 'Envoyez les attestations en plusieurs parties.',
  }),
};
