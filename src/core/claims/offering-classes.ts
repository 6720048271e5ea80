/** The Gaia-X 25.11 classes of offers that the catalogue lists, each with its parent; a test compares the shapes. */
import { GAIA_X } from '../namespace.js';

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
};

/**
 * @param types full IRIs, release-independent.
 * @returns local names of the offering classes among them and of all their ancestors, most specific first; empty
 * when the thing is no offer.
 */
export function offeringClasses(types: readonly string[]): readonly string[] {
  const classes = new Map<string, number>();
  for (const type of types) {
    if (!type.startsWith(GAIA_X)) continue;
    for (const name of lineage(type.slice(GAIA_X.length))) classes.set(name, lineage(name).length);
  }
  return [...classes].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

/** The class and its ancestors, itself first; empty for what is no offering class. */
function lineage(name: string): readonly string[] {
  if (!Object.hasOwn(OFFERING_PARENTS, name)) return [];
  const parent = OFFERING_PARENTS[name];
  return parent == null ? [name] : [name, ...lineage(parent)];
}
