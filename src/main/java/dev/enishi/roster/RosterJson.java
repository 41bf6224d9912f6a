package dev.enishi.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes people as JSON, an object each. */
public final class RosterJson {

	private static final JsonMapper JSON = new JsonMapper();

	private RosterJson() {
	}

	/** An object a person; what the list does not say is null or left out. */
	public static List<String> of(Roster roster) {
		return roster.members().stream().map(RosterJson::of).toList();
	}

	private static String of(Member member) {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		fields.put("name", member.name());
		fields.put("organisation", member.post().organisation());
		fields.put("position", member.post().position());
		fields.put("role", member.role());
		Map<String, @Nullable Object> more = new LinkedHashMap<>();
		more.put("kana", member.kana());
		more.put("attending", member.attending() ? null : false);
		more.put("proxy", member.proxy());
		more.put("proxy_for", member.proxyFor());
		more.put("other_affiliations",
				member.others().isEmpty() ? null : member.others().stream().map(RosterJson::post).toList());
		more.put("mark", member.mark());
		more.put("page", member.page());
		more.values().removeIf((value) -> value == null);
		fields.putAll(more);
		fields.put("line", member.line());
		fields.put("confidence", member.confidence());
		return JSON.writeValueAsString(fields);
	}

	private static Map<String, @Nullable String> post(Post post) {
		Map<String, @Nullable String> fields = new LinkedHashMap<>();
		fields.put("organisation", post.organisation());
		fields.put("position", post.position());
		return fields;
	}

}
