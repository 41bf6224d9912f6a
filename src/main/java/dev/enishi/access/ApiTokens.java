package dev.enishi.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import dev.enishi.graph.Bookkeeping;
import dev.enishi.model.Hash;
import dev.enishi.schedule.RequestTimeout;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OAuth2IntrospectionException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;

/**
 * Tokens of our own, for where no identity provider is at hand. The graph keeps their
 * hashes alone; 256 random bits need no salt and no slow hash.
 */
@Component
public class ApiTokens implements OpaqueTokenIntrospector {

	private static final String PREFIX = "enishi_";

	private static final int BYTES = 32;

	private static final int ID_DIGITS = 8;

	/** How long a look-up may take. */
	private static final Duration LONGEST = Duration.ofSeconds(5);

	private final Neo4jClient client;

	private final Bookkeeping bookkeeping;

	private final SecureRandom random = new SecureRandom();

	ApiTokens(Neo4jClient client, Bookkeeping bookkeeping) {
		this.client = client;
		this.bookkeeping = bookkeeping;
	}

	/**
	 * Makes a token; this is the only time that anybody sees it.
	 * @param good how long it is good, null for ever
	 */
	public String create(String name, Access role, @Nullable Duration good) {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		String hash = Hash.of(token);
		this.bookkeeping.write("""
				CREATE (:ApiToken {id: $id, name: $name, role: $role, hash: $hash, created: $created,
				  expires: CASE $expires WHEN '' THEN null ELSE $expires END})""")
			.bindAll(Map.of("id", hash.substring(0, ID_DIGITS), "name", name, "role", role.name(), "hash", hash,
					"created", now().toString(), "expires", (good != null) ? now().plus(good).toString() : ""))
			.run();
		return token;
	}

	/** All tokens, the oldest first. */
	public List<ApiToken> all() {
		return List
			.copyOf(this.client.query("MATCH (t:ApiToken) RETURN t ORDER BY t.created, t.id")
				.fetchAs(ApiToken.class)
				.mappedBy((types, row) -> new ApiToken(row.get("t").get("id").asString(),
						row.get("t").get("name").asString(), Access.valueOf(row.get("t").get("role").asString()),
						row.get("t").get("created").asString(), row.get("t").get("expires").asString(null),
						row.get("t").get("revoked").asString(null)))
				.all());
	}

	/** Revokes a token, and returns whether there was one. */
	public boolean revoke(String id) {
		return this.bookkeeping.write("""
				MATCH (t:ApiToken {id: $id}) WHERE t.revoked IS NULL SET t.revoked = $now RETURN count(t)""")
			.bindAll(Map.of("id", id, "now", now().toString()))
			.fetchAs(Long.class)
			.one()
			.orElse(0L) > 0;
	}

	@Override
	public OAuth2AuthenticatedPrincipal introspect(String token) {
		if (!token.startsWith(PREFIX)) {
			throw new BadOpaqueTokenException("This is not a token of this service");
		}
		RequestTimeout watch = new RequestTimeout();
		watch.begin(LONGEST.toMillis());
		try {
			return this.client.query("""
					MATCH (t:ApiToken {hash: $hash})
					WHERE t.revoked IS NULL AND (t.expires IS NULL OR t.expires > $now)
					RETURN t.name AS name, t.role AS role""")
				.bindAll(Map.of("hash", Hash.of(token), "now", now().toString()))
				.fetchAs(OAuth2AuthenticatedPrincipal.class)
				.mappedBy((types, row) -> principal(row.get("name").asString(),
						Access.valueOf(row.get("role").asString())))
				.one()
				.orElseThrow(() -> new BadOpaqueTokenException("The token is unknown, expired or revoked"));
		}
		catch (BadOpaqueTokenException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw new OAuth2IntrospectionException("Tokens cannot be looked up at the moment", ex);
		}
		finally {
			watch.end();
		}
	}

	private static OAuth2AuthenticatedPrincipal principal(String name, Access role) {
		return new DefaultOAuth2AuthenticatedPrincipal(name, Map.of("sub", name), role.granted());
	}

	/** In whole seconds, so that the texts are in the order of the times. */
	private static Instant now() {
		return Instant.now().truncatedTo(ChronoUnit.SECONDS);
	}

	/**
	 * What is known of a token.
	 *
	 * @param id what it is revoked by
	 * @param name who has it
	 * @param role what it is good for
	 * @param created when it was made
	 * @param expires until when it is good, null for ever
	 * @param revoked when it was revoked, null where it was not
	 */
	public record ApiToken(String id, String name, Access role, String created, @Nullable String expires,
			@Nullable String revoked) {

		/** Whether it opens anything now. */
		public boolean isGood() {
			return this.revoked == null && (this.expires == null || this.expires.compareTo(now().toString()) > 0);
		}

	}

}
