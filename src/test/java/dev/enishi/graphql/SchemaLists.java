package dev.enishi.graphql;

import java.util.List;

/** The names of the lists that clients rely on. */
final class SchemaLists {

	static final List<String> NAMES = List.of("people", "organisations", "committees", "meetings", "policies", "themes",
			"strategies", "projects", "programmes", "assets", "kpis", "challenges", "principles", "places");

	private SchemaLists() {
	}

}
