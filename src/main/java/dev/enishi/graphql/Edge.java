package dev.enishi.graphql;

/**
 * An item of a connection.
 *
 * @param <T> what the item is
 * @param cursor its place in the list
 * @param node the item
 */
record Edge<T>(Cursor cursor, T node) implements Connection.Cursored {
}
