package dev.enishi.access;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.enishi.ErrorCode;
import dev.enishi.limit.GraphPaths;
import dev.enishi.limit.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.support.BearerTokenAuthenticationExtractor;
import org.springframework.graphql.server.webmvc.AuthenticationWebSocketInterceptor;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.OAuth2ProtectedResourceMetadata;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.OpaqueTokenAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Lets in who may come in: tokens of our own, and JWT where a resource server is set up.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(AccessSettings.class)
class AccessConfiguration {

	private static final String[] FOR_READERS = Stream
		.concat(GraphPaths.PATTERNS.stream(), Stream.of("/actuator/prometheus"))
		.toArray(String[]::new);

	/**
	 * GraphiQL sets styles on its elements; all else comes from files of this service.
	 */
	private static final String CONTENT = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
			+ "img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'none'; "
			+ "form-action 'none'; frame-ancestors ";

	/** The page that others may show, which can only be looked at. */
	private static final Set<String> FRAMED = Set.of("/embed", "/embed/index.html");

	private static final String METADATA = "/.well-known/oauth-protected-resource";

	@Bean
	SecurityFilterChain access(HttpSecurity http, AccessSettings settings, ServerProperties server,
			AuthenticationManager tokens,
			@Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri:#{null}}") @Nullable String issuer) {
		settings.requireFor(server.getAddress());
		AuthenticationFailureHandler refusal = (request, response, ex) -> refuse(request, response, ex);
		return http.csrf(AbstractHttpConfigurer::disable)
			.formLogin(AbstractHttpConfigurer::disable)
			.httpBasic(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.cors((cors) -> cors.configurationSource(cors(settings)))
			.headers((headers) -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
				.addHeaderWriter((request, response) -> frame(request, response, settings.frames()))
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
			.authorizeHttpRequests((requests) -> {
				if (settings.reading() == AccessSettings.Reading.READERS) {
					// a browser can send its token only after the handshake
					requests.requestMatchers(AccessConfiguration::opensWebSocket).permitAll();
					requests.requestMatchers(FOR_READERS).hasRole(Access.READER.name());
				}
				requests.anyRequest().permitAll();
			})
			.exceptionHandling((handling) -> handling.accessDeniedHandler((request, response, ex) -> Refusal
				.write(response, ErrorCode.FORBIDDEN, "This takes a token of a reader")))
			.oauth2ResourceServer((bearer) -> bearer.authenticationManagerResolver((request) -> tokens)
				.protectedResourceMetadata((metadata) -> metadata
					.protectedResourceMetadataCustomizer((resource) -> describe(resource, issuer)))
				.authenticationEntryPoint((request, response, ex) -> refuse(request, response, ex))
				.withObjectPostProcessor(new FailureHandling(refusal)))
			.build();
	}

	/** Where a page may be shown in a frame: as a rule nowhere. */
	private static void frame(HttpServletRequest request, HttpServletResponse response, List<String> sites) {
		boolean framed = !sites.isEmpty() && FRAMED.contains(request.getServletPath());
		response.setHeader("Content-Security-Policy", CONTENT + (framed ? String.join(" ", sites) : "'none'"));
		if (!framed) {
			response.setHeader("X-Frame-Options", "DENY");
		}
	}

	/** What a client needs to know to get a token (RFC 9728). */
	private static void describe(OAuth2ProtectedResourceMetadata.Builder resource, @Nullable String issuer) {
		resource.resourceName("Enishi").tlsClientCertificateBoundAccessTokens(false);
		if (issuer != null) {
			resource.authorizationServer(issuer);
		}
	}

	/** Nothing but the handshake: a header alone must not open anything else. */
	private static boolean opensWebSocket(HttpServletRequest request) {
		return request.getMethod().equals("GET") && request.getRequestURI().equals("/graphql")
				&& "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
	}

	@Bean
	AuthenticationManager tokens(ApiTokens tokens, ObjectProvider<JwtDecoder> decoder, AccessSettings settings) {
		return new ProviderManager(Stream
			.concat(Stream.<AuthenticationProvider>of(new OpaqueTokenAuthenticationProvider(tokens)),
					decoder.stream().map((jwt) -> jwtProvider(jwt, settings.rolesClaim())))
			.toList());
	}

	/**
	 * A WebSocket says who it is in its first message, because a browser cannot add a
	 * header to the request that opens it.
	 */
	@Bean
	AuthenticationWebSocketInterceptor webSocketTokens(AuthenticationManager tokens, AccessSettings settings) {
		BearerTokenAuthenticationExtractor bearer = new BearerTokenAuthenticationExtractor();
		if (settings.reading() != AccessSettings.Reading.READERS) {
			return new AuthenticationWebSocketInterceptor(bearer, tokens);
		}
		AccessDeniedException refusal = new AccessDeniedException("This takes a token of a reader");
		return new AuthenticationWebSocketInterceptor(
				(payload) -> bearer.getAuthentication(payload).switchIfEmpty(Mono.error(refusal)), (token) -> {
					Authentication person = tokens.authenticate(token);
					if (!Access.READER.isGrantedTo(person)) {
						throw refusal;
					}
					return person;
				});
	}

	@Bean
	HttpFirewall firewall(AccessSettings settings, ServerProperties server) {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedHostnames((name) -> settings.allowsHost(name, server.getAddress()));
		return firewall;
	}

	private static JwtAuthenticationProvider jwtProvider(JwtDecoder decoder, String claim) {
		JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
		converter.setJwtGrantedAuthoritiesConverter((jwt) -> granted(jwt, claim));
		JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
		provider.setJwtAuthenticationConverter(converter);
		return provider;
	}

	/** The highest of our roles that a JWT names. */
	private static Collection<GrantedAuthority> granted(Jwt jwt, String claim) {
		Object roles = jwt.getClaim(claim);
		Stream<String> names = (roles instanceof Collection<?> list) ? list.stream().map(String::valueOf)
				: Stream.of(((roles != null) ? roles.toString() : "").split(" "));
		return names.flatMap((name) -> Access.named(name).stream())
			.max(Access::compareTo)
			.map(Access::granted)
			.orElse(List.of());
	}

	private static UrlBasedCorsConfigurationSource cors(AccessSettings settings) {
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		if (!settings.origins().isEmpty()) {
			CorsConfiguration configuration = new CorsConfiguration();
			configuration.setAllowedOrigins(settings.origins());
			configuration.setAllowedMethods(List.of("GET", "POST"));
			configuration.setAllowedHeaders(
					List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.AUTHORIZATION, "MCP-Protocol-Version"));
			configuration.setExposedHeaders(List.of(HttpHeaders.WWW_AUTHENTICATE));
			GraphPaths.PATTERNS.forEach((pattern) -> source.registerCorsConfiguration(pattern, configuration));
		}
		return source;
	}

	private static void refuse(HttpServletRequest request, HttpServletResponse response,
			@Nullable AuthenticationException ex) throws IOException {
		if (ex instanceof AuthenticationServiceException) {
			Refusal.write(response, ErrorCode.UNAVAILABLE,
					"Tokens cannot be looked up at the moment. Try again in a while");
			return;
		}
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE,
				"Bearer resource_metadata=\"%s\""
					.formatted(UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
						.replacePath(METADATA + request.getRequestURI())
						.toUriString()));
		Refusal.write(response, ErrorCode.UNAUTHENTICATED,
				"Send a token that is known and good as 'Authorization: Bearer …'");
	}

}
