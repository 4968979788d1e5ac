/**
 * What was published beforehand: the venue's plan and its rules, adopted into the ledger as data.
 */
@NullMarked
package venuehub.core.plan;

import org.jspecify.annotations.NullMarked;
