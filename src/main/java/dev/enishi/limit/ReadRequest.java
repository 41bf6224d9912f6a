package dev.enishi.limit;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A request whose body was read. */
final class ReadRequest extends HttpServletRequestWrapper {

	private final byte[] body;

	private @Nullable Map<String, String[]> parameters;

	ReadRequest(HttpServletRequest request, byte[] body) {
		super(request);
		this.body = body;
	}

	/** What follows has not seen it yet, also where its body came late. */
	@Override
	public DispatcherType getDispatcherType() {
		return DispatcherType.REQUEST;
	}

	@Override
	public ServletInputStream getInputStream() {
		return new Bytes(this.body);
	}

	@Override
	public BufferedReader getReader() {
		return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
	}

	/** Those of the address, and of the body where it is a form. */
	@Override
	public Map<String, String[]> getParameterMap() {
		Map<String, String[]> known = this.parameters;
		if (known == null) {
			Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
			if (isForm()) {
				form().forEach((name, values) -> all.merge(name, values.toArray(String[]::new), ReadRequest::both));
			}
			known = Collections.unmodifiableMap(all);
			this.parameters = known;
		}
		return known;
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return getParameterMap().get(name);
	}

	@Override
	public @Nullable String getParameter(String name) {
		String[] values = getParameterValues(name);
		return (values != null && values.length > 0) ? values[0] : null;
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return Collections.enumeration(getParameterMap().keySet());
	}

	private boolean isForm() {
		return getContentType() != null && getContentType().startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
	}

	private MultiValueMap<String, String> form() {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		for (String field : new String(this.body, StandardCharsets.UTF_8).split("&")) {
			int equals = field.indexOf('=');
			if (!field.isEmpty()) {
				form.add(decoded((equals < 0) ? field : field.substring(0, equals)),
						(equals < 0) ? "" : decoded(field.substring(equals + 1)));
			}
		}
		return form;
	}

	/**
	 * What is encoded wrongly stays as it was sent, and is rejected by its reader.
	 */
	private static String decoded(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

	private static String[] both(String[] first, String[] second) {
		return Stream.concat(Arrays.stream(first), Arrays.stream(second)).toArray(String[]::new);
	}

	/** Bytes in memory as an input stream of the container. */
	private static final class Bytes extends ServletInputStream {

		private final ByteArrayInputStream bytes;

		Bytes(byte[] bytes) {
			this.bytes = new ByteArrayInputStream(bytes);
		}

		@Override
		public int read() {
			return this.bytes.read();
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			return this.bytes.read(target, offset, length);
		}

		@Override
		public int available() {
			return this.bytes.available();
		}

		@Override
		public boolean isFinished() {
			return this.bytes.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new IllegalStateException("The body was read already");
		}

	}

}
