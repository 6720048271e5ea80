import type { services as servicesEn } from '../en/services.js';

export const services: typeof servicesEn = {
  ServiceOffering: 'Service',
  DigitalServiceOffering: 'Service numérique',
  InfrastructureServiceOffering: 'Infrastructure',
  ComputeServiceOffering: 'Calcul',
  VirtualMachineServiceOffering: 'Machines virtuelles',
  ContainerServiceOffering: 'Conteneurs',
  BareMetalServiceOffering: 'Serveurs dédiés',
  ComputeFunctionServiceOffering: 'Fonctions',
  StorageServiceOffering: 'Stockage',
  BlockStorageServiceOffering: 'Stockage en mode bloc',
  FileStorageServiceOffering: 'Stockage de fichiers',
  ObjectStorageServiceOffering: 'Stockage d’objets',
  ConnectivityServiceOffering: 'Connectivité',
  NetworkConnectivityServiceOffering: 'Connectivité réseau',
  LinkConnectivityServiceOffering: 'Connectivité de lien',
  PhysicalConnectivityServiceOffering: 'Connectivité physique',
  InterconnectionServiceOffering: 'Interconnexion',
  DataProductCatalogue: 'Catalogue de produits de données',
  LabelCredential: 'Label Gaia-X',
  ReportedOffering: 'Rapporté par un tiers',
};
