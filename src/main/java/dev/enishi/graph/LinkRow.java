package dev.enishi.graph;

import java.util.List;

import dev.enishi.model.Citation;
import dev.enishi.model.Link;
import dev.enishi.model.LinkType;
import dev.enishi.model.PartialDate;
import dev.enishi.model.Role;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Reads a link out of a row of a result. */
final class LinkRow {

	private LinkRow() {
	}

	static Link link(Record row) {
		Value link = row.get("link");
		String role = text(link, "role");
		String from = text(link, "from");
		String to = text(link, "to");
		Value amount = link.get("amount");
		return new Link(link.get("id").asString(), LinkType.valueOf(link.get("type").asString()),
				link.get("source").asString(), link.get("target").asString(), Role.ofName(role).orElse(null),
				text(link, "title"), amount.isNull() ? null : amount.asDouble(), text(link, "currency"),
				(from != null) ? new PartialDate(from) : null, (to != null) ? new PartialDate(to) : null,
				text(link, "note"), link.get("listed").asLong(0),
				link.get("citations").asList((line) -> Citation.ofLine(line.asString()), List.of()),
				link.get("version").asLong(0));
	}

	private static @Nullable String text(Value link, String property) {
		Value value = link.get(property);
		return value.isNull() ? null : value.asObject().toString();
	}

}
