/** Words of the pages. French must have the same keys and the same parameters. */
export const ui = {
  productName: 'Cartulary',
  tagline: 'Cloud offers, with the reason for every verdict',
  skipToContent: 'Skip to content',
  mainNavigation: 'Main',
  search: 'Offers',
  verify: 'Verify a document',
  api: 'Machine-readable interface',
  otherLanguage: { code: 'fr', label: 'Français' },
  demoBanner: 'Illustrative demo data: companies, certificates and authorities shown here are fictional.',
  accessibilityStatus: 'Accessibility: not compliant (no audit has been made yet)',
  problem: {
    findings: 'What was found',
    found: 'Found',
    expected: 'Expected',
    repair: 'How to mend it',
    where: 'Where',
    wholeDocument: 'the whole document or request',
    back: 'Back to the offers',
    code: 'Code',
  },
};

export type Ui = typeof ui;
