/** One conforming example of each Gaia-X class that has a shape, each a node that the others refer to. */
const text = (value: string, type: string) => ({ '@type': `xsd:${type}`, '@value': value });
const url = text('https://thing.example/document', 'anyURI');
const float = (value: string) => text(value, 'float');
const ref = (name: string) => ({ '@id': exampleIri(name) });

export function exampleIri(name: string): string {
  return `https://thing.example/${name}`;
}

const named = { 'httpsschema:name': 'A name', 'httpsschema:description': 'A description' };
const person = {
  ...named,
  'gx:registrationNumber': ref('VatID'),
  'gx:legalAddress': ref('Address'),
  'gx:headquartersAddress': ref('Address'),
  'gx:parentOrganizationOf': ref('LegalPerson'),
  'gx:subOrganisationOf': ref('LegalPerson'),
};
const terms = { 'gx:url': url, 'gx:hash': '9f86d081' };
const legalDocument = {
  'gx:url': url,
  'gx:mimeTypes': 'application/pdf',
  'gx:governingLawCountries': 'FR',
  'gx:involvedParties': ref('LegalPerson'),
};
const transfer = { 'gx:scope': 'support', 'gx:reason': 'tickets' };
const offering = {
  ...named,
  'gx:providedBy': ref('LegalPerson'),
  'gx:serviceOfferingTermsAndConditions': ref('TermsAndConditions'),
  'gx:servicePolicy': ref('AccessUsagePolicy'),
  'gx:dataAccountExport': ref('DataAccountExport'),
  'gx:dataProtectionRegime': 'GDPR2016',
  'gx:aggregationOfResources': ref('Datacenter'),
  'gx:dependsOn': ref('ServiceOffering'),
  'gx:hostedOn': ref('PhysicalResource'),
  'gx:endpoint': ref('Endpoint'),
  'gx:keyword': 'cloud',
  'gx:provisionType': 'public',
  'gx:serviceScope': 'France',
  'gx:cryptographicSecurityStandards': 'RFC8446',
  'gx:legalDocuments': ref('PhysicalSecurity'),
  'gx:subContractors': ref('SubContractor'),
  'gx:customerInstructions': ref('CustomerInstructions'),
  'gx:dataPortability': ref('DataPortability'),
  'gx:possiblePersonalDataTransfers': ref('ThirdCountryDataTransfer'),
  'gx:requiredMeasures': ref('Measure'),
  'gx:providerContactInformation': ref('ContactInformation'),
};
const physical = {
  ...named,
  'gx:maintainedBy': ref('LegalPerson'),
  'gx:location': ref('Address'),
  'gx:ownedBy': ref('LegalPerson'),
  'gx:manufacturedBy': ref('LegalPerson'),
  'gx:energyMix': ref('EnergyMix'),
  'gx:energyUsageEfficiency': ref('EnergyUsageEfficiency'),
  'gx:waterUsageEffectiveness': ref('WaterUsageEffectiveness'),
};
const virtual = {
  ...named,
  'gx:copyrightOwnedBy': ref('LegalPerson'),
  'gx:license': 'Apache-2.0',
  'gx:resourcePolicy': 'default: allow',
};
const digital = {
  ...named,
  'gx:digitalServiceOfferingName': 'Maps',
  'gx:digitalServiceOfferingShortDescription': 'Maps of the sea',
  'gx:digitalServiceOfferingIdentifier': '1b4e28ba-2fa1-4d2e-883f-0016d3cca427',
  'gx:digitalServiceOfferingLaunchDate': '2026-01-01',
  'gx:digitalServiceOfferingProvider': ref('LegalPerson'),
  'gx:digitalServiceOfferingTermsAndConditions': ref('ServiceTermsAndConditions'),
  'gx:digitalServiceUsageTermsAndConditions': ref('UsageTermsAndConditions'),
  'gx:digitalServiceUsageDataPolicy': ref('TermsAndConditions'),
  'gx:digitalServiceLegalDocuments': ref('LegalDocument'),
};

export const EXAMPLES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  LegalPerson: person,
  InternetServiceProvider: person,
  Address: {
    'gx:countryCode': 'FR',
    'gx:countryName': 'France',
    'gx:gps': ref('GPSLocation'),
    'vcard:region': 'FR10',
    'vcard:locality': 'Paris',
    'vcard:postal-code': '75001',
    'vcard:street-address': '1 rue de l’Exemple',
  },
  GPSLocation: { 'gx:latitude': '48.85', 'gx:longitude': ref('GPSUnit'), 'gx:altitude': '35', 'gx:crs': 'CRS84' },
  GPSUnit: { 'gx:degrees': 2, 'gx:minutes': 21, 'gx:seconds': 7, 'gx:decimals': float('0.5') },
  VatID: { 'gx:vatID': 'ATU75917607', 'gx:countryCode': 'AT' },
  LeiCode: { 'httpsschema:leiCode': '9695007586GCAKPYJ703', 'gx:countryCode': 'FR' },
  EORI: { 'gx:eori': 'FR123', 'gx:country': 'France' },
  EUID: { 'gx:euid': 'FR7501.1' },
  LocalRegistrationNumber: { 'gx:local': '552 081 317' },
  TaxID: { 'httpsschema:taxID': '1' },
  CountryCompanyNumber: {
    'gx:countryCompanyNumber': '1',
    'gx:companyNumberQualifier': 'SIREN',
    'gx:countryCode': 'FR',
  },
  Issuer: { 'gx:gaiaxTermsAndConditions': '4bd7554097444c960292b4726c2efa1373485e8a5565d94d41195214c5e0ceb3' },
  TermsAndConditions: terms,
  ServiceTermsAndConditions: terms,
  UsageTermsAndConditions: terms,
  AccessUsagePolicy: { 'gx:policyLanguage': 'Rego', 'gx:policyDocument': 'default allow = true' },
  DataAccountExport: { 'gx:requestType': 'API', 'gx:accessType': 'digital', 'gx:formatType': 'application/json' },
  LegalDocument: legalDocument,
  PhysicalSecurity: legalDocument,
  ServiceAgreementOffer: legalDocument,
  SubContractor: {
    'gx:legalName': 'Sub SARL',
    'gx:applicableJurisdiction': 'FR',
    'gx:communicationMethods': ref('LegalDocument'),
    'gx:informationDocuments': ref('LegalDocument'),
  },
  CustomerInstructions: { 'gx:terms': ref('LegalDocument'), 'gx:means': ref('LegalDocument') },
  DataPortability: {
    'gx:resource': 'https://thing.example/Datacenter',
    'gx:legalDocument': ref('LegalDocument'),
    'gx:deletionTimeframe': 'P30D',
    'gx:pricing': url,
    'gx:means': 'download',
    'gx:documentations': url,
    'gx:deletionMethods': 'overwriting',
    'gx:formats': 'JSON',
  },
  DataTransfer: transfer,
  ThirdCountryDataTransfer: { ...transfer, 'gx:country': 'US', 'gx:securingMechanism': 'SCC' },
  SubProcessorDataTransfer: {
    ...transfer,
    'gx:subProcessor': ref('LegalPerson'),
    'gx:subProcessorManagement': ref('LegalDocument'),
  },
  Measure: { 'httpsschema:description': 'Encryption', 'gx:legalDocuments': ref('LegalDocument') },
  ContactInformation: {
    'gx:url': url,
    'gx:email': 'contact@thing.example',
    'gx:phoneNumber': '+33 1',
    'gx:postalAddress': ref('Address'),
  },
  Endpoint: {
    'gx:standardConformity': ref('StandardConformity'),
    'gx:endpointURL': url,
    'gx:formalDescription': 'REST',
  },
  StandardConformity: { 'dcterms:title': 'OpenAPI', 'gx:standardReference': url, 'gx:publisher': 'OAI' },
  ServiceOffering: offering,
  DataProductCatalogue: offering,
  ObjectStorageServiceOffering: {
    ...offering,
    'gx:storageConfiguration': ref('StorageConfiguration'),
    'gx:versioning': true,
    'gx:lifetimeManagement': 5,
    'gx:storageConsistency': 'Strong',
    'gx:accessAttributes': 'Read-Write',
    'gx:objectAPICompatibility': 'S3',
  },
  StorageConfiguration: {
    ...named,
    'gx:storageEncryption': ref('Encryption'),
    'gx:storageRedundancyMechanism': 'RAID6',
  },
  Encryption: { 'gx:cipher': 'AES', 'gx:keyManagement': 'BYOK' },
  PhysicalResource: { ...physical, 'gx:aggregationOfResources': ref('Datacenter') },
  Datacenter: { ...physical, 'gx:aggregationOfResources': ref('AvailabilityZone') },
  AvailabilityZone: { ...named, 'gx:aggregationOfResources': ref('PhysicalResource'), 'gx:address': ref('Address') },
  Region: { ...named, 'gx:aggregationOfResources': ref('Datacenter'), 'gx:address': ref('Address') },
  PointOfPresence: {
    ...physical,
    'gx:maintainedBy': ref('InternetServiceProvider'),
    'gx:interconnectionPointIdentifier': ref('InterconnectionPointIdentifier'),
    'gx:interconnectedParticipants': ref('LegalPerson'),
  },
  InterconnectionPointIdentifier: {
    'gx:completeIPI': '192.0.2.1',
    'gx:ipiType': 'Network',
    'gx:ipiProvider': 'IX',
    'gx:ipAddress': '192.0.2.1',
    'gx:macAddress': '00:00:5e:00:53:01',
    'gx:specificParameters': 'none',
  },
  EnergyMix: {
    'gx:renewableEnergy': float('90.5'),
    'gx:hourlyCarbonFreeEnergy': float('50'),
    'gx:attainmentDate': text('2026-01-01', 'date'),
  },
  EnergyUsageEfficiency: { 'gx:powerUsageEffectiveness': float('1.2'), 'gx:certifications': ref('LegalDocument') },
  WaterUsageEffectiveness: { 'gx:waterUsageEffectiveness': float('0.4'), 'gx:certifications': ref('LegalDocument') },
  SoftwareResource: {
    ...virtual,
    'gx:version': '1',
    'gx:patchLevel': '2',
    'gx:buildDate': text('2026-01-01T00:00:00Z', 'dateTime'),
    'gx:checkSum': ref('CheckSum'),
    'gx:signature': ref('Signature'),
  },
  CheckSum: { 'gx:checkSumCalculation': 'sha-256', 'gx:checkSumValue': '9f86d081' },
  Signature: {
    'gx:signatureAlgorithm': 'ECDSA',
    'gx:hashAlgorithm': 'sha-256',
    'gx:signatureValue': '3045',
  },
  DigitalServiceOffering: digital,
  DataProduct: {
    ...digital,
    'gx:dataProductDescription': ref('DataProductDescription'),
    'gx:dataRightsHolders': ref('LegalPerson'),
  },
  DataProductDescription: {
    'dcat:Dataset': 'tides',
    'gx:dataProductConfigurationParameters': ref('DataProductConfigurationParameter'),
    'gx:dataLicense': ref('DataLicense'),
  },
  DataProductConfigurationParameter: {
    'gx:parameterName': 'area',
    'gx:parameterDescription': 'which sea',
    'gx:parameterAdmissibleValues': 'Atlantic',
  },
  DataLicense: { 'gx:genericLicense': url },
};
