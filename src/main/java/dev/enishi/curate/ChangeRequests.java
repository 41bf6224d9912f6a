package dev.enishi.curate;

import java.util.List;
import java.util.Map;

import dev.enishi.ErrorCode;
import dev.enishi.access.Access;
import dev.enishi.revision.ChangeRequest;
import dev.enishi.revision.Revision;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes change requests of inputs, and checks the role of who sends them. */
final class ChangeRequests {

	/** The order in which a client sends fields makes no difference. */
	private static final JsonMapper CANONICAL = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	private static final int LONGEST_MESSAGE = 2000;

	private static final int LONGEST_KEY = 200;

	private ChangeRequests() {
	}

	/**
	 * What an input says about why.
	 * @param role the role that it takes
	 * @param request the name of the mutation, which is part of the request
	 */
	static ChangeRequest of(Access role, Revision.Kind kind, String request, Map<String, Object> input) {
		String by = role.require();
		return new ChangeRequest(by, kind, text(input, "message", LONGEST_MESSAGE),
				text(input, "idempotencyKey", LONGEST_KEY), request + " " + CANONICAL.writeValueAsString(input));
	}

	private static @Nullable String text(Map<String, Object> input, String name, int longest) {
		Object value = input.get(name);
		String text = (value != null) ? value.toString().strip() : "";
		if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
			throw new RefusedException(
					new UserError.InvalidInput("At most %,d characters, and no control characters".formatted(longest),
							ErrorCode.INVALID_INPUT, List.of("input", name)));
		}
		return text.isEmpty() ? null : text;
	}

}
