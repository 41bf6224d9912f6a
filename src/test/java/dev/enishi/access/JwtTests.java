package dev.enishi.access;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** With an identity provider set up, and reading for those it knows. */
@EnishiTest
class JwtTests {

	private static final KeyPair PROVIDER = keys();

	private static final String MUTATION = "mutation { createPerson(input: {name: \"人\", citations: []}) { errors { code } } }";

	@Autowired
	GraphQl anyone;

	@DynamicPropertySource
	static void provider(DynamicPropertyRegistry properties) throws IOException {
		Path key = Files.createTempFile("provider", ".pem");
		Files.writeString(key,
				"-----BEGIN PUBLIC KEY-----\n"
						+ Base64.getMimeEncoder().encodeToString(PROVIDER.getPublic().getEncoded())
						+ "\n-----END PUBLIC KEY-----\n");
		properties.add("spring.security.oauth2.resourceserver.jwt.public-key-location", () -> key.toUri().toString());
		properties.add("enishi.access.reading", () -> "readers");
		properties.add("enishi.access.origins", () -> "https://explorer.example");
		properties.add("enishi.access.frames", () -> "https://portal.example,http://intranet:8000");
	}

	@Test
	void rolesComeFromTheProvider() throws Exception {
		this.anyone.with(signed(PROVIDER, 60, List.of("reader"))).ask("{ statistics { entities } }");
		assertThat(this.anyone.with(signed(PROVIDER, 60, List.of("reader"))).refused(MUTATION).code())
			.isEqualTo("FORBIDDEN");
		assertThat(this.anyone.with(signed(PROVIDER, 60, List.of("other", "Curator")))
			.ask(MUTATION)
			.<String>values("$..code")).containsExactly("INVALID_INPUT");
		assertThat(status(signed(PROVIDER, 60, List.of("other")))).as("no role of ours").isEqualTo(403);
	}

	@Test
	void aPictureStandsInFramesOfTheSitesThatAreNamedAndNoOtherPageDoes() {
		HttpResponse<String> picture = page("/embed");
		assertThat(picture.headers().firstValue("Content-Security-Policy").orElseThrow())
			.endsWith("frame-ancestors https://portal.example http://intranet:8000");
		assertThat(picture.headers().firstValue("X-Frame-Options")).isEmpty();
		assertThat(picture.body()).contains("embed.js");
		for (String other : List.of("/", "/graphiql", "/source")) {
			assertThat(page(other).headers().firstValue("Content-Security-Policy").orElseThrow())
				.endsWith("frame-ancestors 'none'");
			assertThat(page(other).headers().firstValue("X-Frame-Options")).hasValue("DENY");
		}
	}

	private HttpResponse<String> page(String path) {
		return this.anyone.send(HttpRequest.newBuilder(this.anyone.address(path)).build());
	}

	@Test
	void forgedAndExpiredTokensAreWorthNothing() throws Exception {
		assertThat(status(new PlainJWT(claims(60, List.of("curator"))).serialize())).as("alg none").isEqualTo(401);
		assertThat(status(signed(keys(), 60, List.of("curator")))).as("wrong key").isEqualTo(401);
		assertThat(status(signed(PROVIDER, -3600, List.of("curator")))).as("expired").isEqualTo(401);
		SignedJWT confused = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(60, List.of("curator")));
		confused.sign(new MACSigner(PROVIDER.getPublic().getEncoded()));
		assertThat(status(confused.serialize())).as("signed with what everybody knows").isEqualTo(401);
	}

	@Test
	void withoutATokenNothingIsReadButWhetherTheServiceIsWell() throws Exception {
		assertThat(status(null)).isEqualTo(401);
		for (String path : List.of("/export/cytoscape", "/graphql?query={__typename}")) {
			assertThat(this.anyone
				.send(HttpRequest.newBuilder(this.anyone.address(path.replace("{", "%7B").replace("}", "%7D"))).build())
				.statusCode()).as(path).isEqualTo(401);
		}
		assertThat(
				this.anyone.send(HttpRequest.newBuilder(this.anyone.address("/actuator/health")).build()).statusCode())
			.isEqualTo(200);
	}

	@Test
	void theHeaderThatOpensAWebSocketOpensNothingElse() throws IOException {
		for (String request : List.of("GET /export/cytoscape", "POST /graphql")) {
			try (Socket socket = new Socket("localhost", this.anyone.address("/").getPort())) {
				socket.getOutputStream()
					.write((request + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: close\r\n\r\n")
						.getBytes(StandardCharsets.US_ASCII));
				assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).as(request)
					.startsWith("HTTP/1.1 401");
			}
		}
	}

	@Test
	void aTokenThatNamesNobodyWritesNothing() throws Exception {
		SignedJWT nobody = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256),
				new JWTClaimsSet.Builder(claims(60, List.of("curator"))).subject(null).build());
		nobody.sign(new RSASSASigner(PROVIDER.getPrivate()));
		assertThat(this.anyone.with(nobody.serialize()).send(MUTATION).<String>values("$.errors[*].extensions.code"))
			.containsExactly("UNAUTHENTICATED");
	}

	@Test
	void pagesOfSitesThatAreNamedMayAsk() throws Exception {
		assertThat(this.anyone
			.send(this.anyone.with(signed(PROVIDER, 60, List.of("reader")))
				.post("{ statistics { entities } }")
				.header("Origin", "https://explorer.example")
				.build())
			.headers()
			.firstValue("Access-Control-Allow-Origin")).hasValue("https://explorer.example");
	}

	private int status(String token) {
		return this.anyone.send(this.anyone.with(token).post("{ statistics { entities } }").build()).statusCode();
	}

	private static String signed(KeyPair keys, int seconds, List<String> roles) throws JOSEException {
		SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims(seconds, roles));
		token.sign(new RSASSASigner(keys.getPrivate()));
		return token.serialize();
	}

	private static JWTClaimsSet claims(int seconds, List<String> roles) {
		return new JWTClaimsSet.Builder().subject("Ken")
			.claim("roles", roles)
			.expirationTime(Date.from(Instant.now().plusSeconds(seconds)))
			.build();
	}

	private static KeyPair keys() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			return generator.generateKeyPair();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
