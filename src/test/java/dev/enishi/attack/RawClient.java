package dev.enishi.attack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client that says and reads as much as it wants, when it wants. */
final class RawClient implements AutoCloseable {

	/** One address of this machine and another one. */
	static final String ATTACKER = "127.0.0.1";

	static final String NEIGHBOUR = "127.0.0.2";

	private final Socket socket = new Socket();

	/** Connects from an address of this machine. */
	RawClient(String from, int port) throws IOException {
		this.socket.setReceiveBufferSize(4096);
		this.socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
		this.socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 5_000);
	}

	/** Sends a part of a request. */
	RawClient say(String text) throws IOException {
		this.socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
		this.socket.getOutputStream().flush();
		return this;
	}

	/** The status of the response; fails where none comes in time. */
	int status(Duration within) throws IOException {
		this.socket.setSoTimeout((int) within.toMillis());
		byte[] line = this.socket.getInputStream().readNBytes("HTTP/1.1 200".length());
		return (line.length < 12) ? -1 : Integer.parseInt(new String(line, StandardCharsets.US_ASCII).substring(9));
	}

	/** Reads to the end and returns how many bytes that were. */
	long drain(Duration pause) throws IOException {
		this.socket.setSoTimeout((int) pause.toMillis());
		return this.socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
	}

	/** Asks for a page and returns the status. */
	static int get(String from, int port, String path, Duration within) throws IOException {
		try (RawClient client = new RawClient(from, port)) {
			return client.say("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
				.status(within);
		}
	}

	/** Asks a question and returns the status. */
	static int ask(String from, int port, String query, Duration within) throws IOException {
		String body = "{\"query\": \"" + query + "\"}";
		try (RawClient client = new RawClient(from, port)) {
			return client
				.say("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
						+ "Content-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body)
				.status(within);
		}
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
