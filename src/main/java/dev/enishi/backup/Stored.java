package dev.enishi.backup;

import java.util.List;
import java.util.Map;

/** What a database stores. */
sealed interface Stored {

	/**
	 * A node.
	 *
	 * @param id its number within the backup
	 */
	record StoredNode(long id, List<String> labels, Map<String, Object> properties) implements Stored {

	}

	/**
	 * A relationship.
	 *
	 * @param source the number of the node that it leads from
	 * @param target the number of the node that it leads to
	 */
	record StoredRelationship(long source, long target, String type, Map<String, Object> properties) implements Stored {

	}

}
