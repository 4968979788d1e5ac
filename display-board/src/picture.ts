import type { LargeCall } from './calls/callQueue';
import type { BoardDocument } from './documents/board';
import type { DensityDocument } from './documents/density';
import type { UnitsDocument } from './documents/units';
import type { Silence } from './feed/silence';
import type { VenueTime } from './feed/venueTime';
import type { Sheet } from './sheet';

/** All that a layout draws, at one moment. */
export interface Picture {
  /** Absent until the hub was heard for the first time on this device. */
  board: BoardDocument | undefined;
  units: UnitsDocument | undefined;
  /** Only where the venue counts its crowd. */
  density: DensityDocument | undefined;
  silence: Silence;
  /** Venue time (milliseconds since 1970) up to which the picture is known to be right. */
  asOf: number;
  large: LargeCall | undefined;
  time: VenueTime;
  sheet: Sheet;
}
