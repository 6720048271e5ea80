/** Labels of the navigation, by the row they name (`web/navigation.ts`). French must have the same keys. */
export const navigation = {
  search: 'Offers',
  profiles: 'Profiles',
  changes: 'Changes',
  whatIf: 'What if?',
  law: 'Law',
  verify: 'Verify a document',
  draft: 'Publish an offer',
  readiness: 'Is an offer ready?',
  dossier: 'Dossier',
  participants: 'Participants',
  journal: 'Journal',
  peers: 'Peers',
  api: 'Interface for programs',
  accessibility: 'Accessibility statement',
  legal: 'Legal notice',
  contract: 'Machine-readable interface (OpenAPI)',
};
