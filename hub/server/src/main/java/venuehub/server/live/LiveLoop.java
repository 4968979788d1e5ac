package venuehub.server.live;

/**
 * What the connections of one event loop share.
 *
 * @param turn what there is to send
 * @param presence of all event loops
 * @param quota of all event loops
 */
record LiveLoop(
    LoopTurn turn,
    LiveSettings settings,
    Authenticator authenticator,
    Presence presence,
    ConnectionQuota quota) {}
