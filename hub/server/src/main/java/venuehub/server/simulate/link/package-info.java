/**
 * A client of the hub's public interfaces (contract.md §3 and §4), written from the contract alone:
 * it knows nothing of the hub's own classes, and notes everything it is sent that the contract does
 * not allow.
 */
@NullMarked
package venuehub.server.simulate.link;

import org.jspecify.annotations.NullMarked;
