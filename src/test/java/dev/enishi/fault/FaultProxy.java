package dev.enishi.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between the service and its database, and lets the database fail. */
final class FaultProxy implements AutoCloseable {

	private final URI database;

	private final ServerSocket server;

	private final List<Socket> open = new CopyOnWriteArrayList<>();

	private volatile boolean gone;

	private volatile boolean hanging;

	FaultProxy(URI database) {
		this.database = database;
		try {
			this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		run(this::accept);
	}

	String uri() {
		return "bolt://127.0.0.1:" + this.server.getLocalPort();
	}

	/** Cuts all connections, and each new one at once. */
	void disappear() {
		this.gone = true;
		cut();
	}

	/** Passes nothing on any more, on connections that stay open. */
	void hang() {
		this.hanging = true;
	}

	/** Works again; what hung is cut, as a restart does. */
	void recover() {
		boolean hung = this.hanging;
		this.gone = false;
		this.hanging = false;
		if (hung) {
			cut();
		}
	}

	private void cut() {
		this.open.forEach(FaultProxy::close);
		this.open.clear();
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				Socket client = this.server.accept();
				if (this.gone) {
					close(client);
					continue;
				}
				Socket behind = new Socket(this.database.getHost(), this.database.getPort());
				this.open.addAll(List.of(client, behind));
				run(() -> pass(client, behind));
				run(() -> pass(behind, client));
			}
			catch (IOException ex) {
				// the next client may have more luck
			}
		}
	}

	private void pass(Socket from, Socket to) {
		byte[] bytes = new byte[8192];
		try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
			for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
				while (this.hanging && !from.isClosed()) {
					Thread.sleep(10);
				}
				out.write(bytes, 0, read);
				out.flush();
			}
		}
		catch (IOException ex) {
			close(from);
			close(to);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void run(Runnable work) {
		Thread thread = new Thread(work, "fault-proxy");
		thread.setDaemon(true);
		thread.start();
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			// it is closed then
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		cut();
	}

}
