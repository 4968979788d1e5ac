/** The day's figures on paper: the queries that recompute them, and tables to take away. */
@NullMarked
package venuehub.server.report;

import org.jspecify.annotations.NullMarked;
