/** The Gaia-X 25.11 classes of offers that the catalogue lists, each with its parent; a test compares the shapes. */
import { localName } from '../namespace.js';

export const OFFERING_PARENTS: Readonly<Record<string, string | null>> = {
  ServiceOffering: null,
  DataProductCatalogue: 'ServiceOffering',
  InfrastructureServiceOffering: 'ServiceOffering',
  ComputeServiceOffering: 'InfrastructureServiceOffering',
  VirtualMachineServiceOffering: 'ComputeServiceOffering',
  ContainerServiceOffering: 'ComputeServiceOffering',
  BareMetalServiceOffering: 'ComputeServiceOffering',
  ComputeFunctionServiceOffering: 'ComputeServiceOffering',
  StorageServiceOffering: 'InfrastructureServiceOffering',
  BlockStorageServiceOffering: 'StorageServiceOffering',
  FileStorageServiceOffering: 'StorageServiceOffering',
  ObjectStorageServiceOffering: 'StorageServiceOffering',
  ConnectivityServiceOffering: 'InfrastructureServiceOffering',
  NetworkConnectivityServiceOffering: 'ConnectivityServiceOffering',
  LinkConnectivityServiceOffering: 'ConnectivityServiceOffering',
  PhysicalConnectivityServiceOffering: 'ConnectivityServiceOffering',
  InterconnectionServiceOffering: 'NetworkConnectivityServiceOffering',
  // Not subclasses of ServiceOffering in the ontology, but offers all the same.
  DigitalServiceOffering: null,
  DataProduct: 'DigitalServiceOffering',
  // Ours: described by somebody else, from public sources.
  ReportedOffering: null,
};

/**
 * @param types full IRIs, in the Gaia-X namespace or ours.
 * @returns local names of the offering classes among them and of all their ancestors, most specific first; empty
 * when the thing is no offer.
 */
export function offeringClasses(types: readonly string[]): readonly string[] {
  const classes = new Map<string, number>();
  for (const type of types) {
    for (const name of lineage(localName(type))) classes.set(name, lineage(name).length);
  }
  return [...classes].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

/** The class and its ancestors, itself first; empty for what is no offering class. */
function lineage(name: string): readonly string[] {
  if (!Object.hasOwn(OFFERING_PARENTS, name)) return [];
  const parent = OFFERING_PARENTS[name];
  return parent == null ? [name] : [name, ...lineage(parent)];
}
