/**
 * The PostgreSQL under the ledger: the one the hub brings along and looks after, or another named
 * by a URI; its migrations and who may do what in it.
 */
@NullMarked
package venuehub.server.database;

import org.jspecify.annotations.NullMarked;
