import type { CrowdLevel, Labelled } from './documents';

/** The people in the venue, by zone and by slot. */

export type ZoneLevel = CrowdLevel | 'normal' | 'unknown';

export interface CrowdZone extends Labelled {
  /** Square metres. */
  area: number;
  kind: 'hall' | 'door' | 'corridor';
  /** Where it lies on the floor plan, in metres from the upper left corner. */
  floor?: { x: number; y: number; width: number; height: number };
  source: 'sensors' | 'gates' | 'hand';
  /** As counted; below 0 where more were counted out than in; absent while unknown. */
  people?: number;
  low?: number;
  high?: number;
  /** People per m². */
  density?: number;
  level: ZoneLevel;
  levelSince?: string;
  /** As of when. */
  sampledAt?: string;
  recountedAt?: string;
  /** In and out since it was last counted anew. */
  passages?: number;
  unknownSince?: string;
  /** People when it fell silent. */
  last?: number;
  rising?: { level: CrowdLevel; at: string };
}

/** People per m² of a zone in a slot. */
export interface SlotDensity {
  /** Mean, if everything goes by the plan. */
  planned?: number;
  /** So far. */
  mean?: number;
  peak?: number;
  /** Mean of what is left of the slot. */
  forecast?: number;
  personMinutes?: Partial<Record<CrowdLevel, number>>;
}

export interface SensorRow extends Labelled {
  into?: string;
  outOf?: string;
  gate?: string;
  heardAt?: string;
  silentSince?: string;
  doubt?: 'leap' | 'backwards' | 'future';
  doubtedAt?: string;
}

/** What had better be done about the entry; at a gate, or for a slot. */
export interface Advice {
  act: 'hold' | 'resume' | 'delay';
  gate?: string;
  slot?: string;
  /** By how much a slot is put off. */
  minutes?: number;
  reason: 'level' | 'rising' | 'limit' | 'forecast' | 'wait' | 'calm';
  zone?: string;
  level?: CrowdLevel;
  at?: string;
  resumeAt?: string;
  /** Whom it touches. */
  households: number;
}

export type Thresholds = Partial<Record<CrowdLevel, number>>;

/** Document `crowd`, staff. */
export interface CrowdDocument {
  zones: Record<string, CrowdZone>;
  bySlot: Record<string, Record<string, SlotDensity>>;
  sensors: Record<string, SensorRow>;
  advice: Record<string, Advice>;
  inside: { people: number; low: number; high: number; counted?: number; limit?: number };
  session: { expected: number; limit?: number };
  /** Of the households booked, how many come. */
  showUpPercent: number;
  /** People per m²; none where no level is known. */
  thresholds: { halls: Thresholds; doors: Thresholds };
  /** Seconds, P90, from which entry is to be throttled. */
  longestWait?: number;
  open: boolean;
  simulated?: { speed: number };
}

export interface Device {
  role: string;
  node: string;
  connected: boolean;
  lastBeat?: string;
  seen?: number;
  visible?: boolean;
  muted?: boolean;
  /** Milliseconds. */
  clockError?: number;
}

/** Document `devices`, managers and technical support. */
export interface DevicesDocument {
  devices: Record<string, Device>;
}
