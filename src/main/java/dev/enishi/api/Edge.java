package dev.enishi.api;

/**
 * An item of a connection.
 *
 * @param <T> what the item is
 * @param cursor where it stands
 * @param node the item
 */
public record Edge<T>(String cursor, T node) implements Connection.Cursored {
}
