package dev.enishi.graphql;

import java.util.List;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.access.Access;
import dev.enishi.access.ApiTokens;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Lists and revokes tokens while the service runs. */
@Controller
class TokenFields {

	private final ApiTokens tokens;

	TokenFields(ApiTokens tokens) {
		this.tokens = tokens;
	}

	@QueryMapping
	List<ApiTokens.ApiToken> tokens() {
		Access.ADMINISTRATOR.require();
		return this.tokens.all();
	}

	@MutationMapping
	ApiTokens.@Nullable ApiToken revokeToken(@Argument String id) {
		Access.ADMINISTRATOR.require();
		if (!this.tokens.revoke(id)) {
			throw new EnishiException(ErrorCode.UNKNOWN_TOKEN, "No token that is good has the id '%s'".formatted(id));
		}
		return this.tokens.all().stream().filter((token) -> token.id().equals(id)).findFirst().orElse(null);
	}

}
