/** The two ways in which the same idea is written. */
export interface Flavour {
  /** Types of the entry, of the list credential, and of its subject. */
  readonly entry: string;
  readonly credential: string;
  readonly list: string;
  /** Before the base64url of `encodedList`: a multibase prefix, or nothing. */
  readonly prefix: string;
  /** Bits of one status, at most: more would need more messages than an array may have here (MAX_ELEMENTS). */
  readonly largestSize: number;
  /** What a set status may mean. */
  readonly purposes: readonly Purpose[];
}

/** What is understood. `refresh` says that a newer credential exists, nothing about this one, and is not read. */
export const PURPOSES = ['revocation', 'suspension', 'message'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** W3C Bitstring Status List 1.0. */
const BITSTRING: Flavour = {
  entry: 'BitstringStatusListEntry',
  credential: 'BitstringStatusListCredential',
  list: 'BitstringStatusList',
  prefix: 'u',
  largestSize: 10,
  purposes: PURPOSES,
};

/** Its forerunner, W3C Status List 2021 (Working Draft of 2023-04-27): read, never written. */
const STATUS_LIST_2021: Flavour = {
  entry: 'StatusList2021Entry',
  credential: 'StatusList2021Credential',
  list: 'StatusList2021',
  prefix: '',
  largestSize: 1,
  purposes: ['revocation', 'suspension'],
};

export const FLAVOURS: readonly Flavour[] = [BITSTRING, STATUS_LIST_2021];
