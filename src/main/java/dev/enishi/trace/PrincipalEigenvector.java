package dev.enishi.trace;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * The eigenvector of the greatest eigenvalue of a symmetric matrix, by the method of C.
 * Lanczos, "An iteration method for the solution of the eigenvalue problem", Journal of
 * Research of the National Bureau of Standards 45 (1950), restarted from what was found.
 *
 * @param value the greatest eigenvalue
 * @param vector its eigenvector, of length 1
 */
record PrincipalEigenvector(double value, double[] vector) {

	private static final int STEPS = 40;

	/** So that the vectors of a large graph take no more memory than its structure. */
	private static final int MOST_VALUES = 20_000_000;

	private static final int MOST_RESTARTS = 500;

	private static final double TOLERANCE = 1e-13;

	/**
	 * Finds it.
	 * @param size the number of rows of the matrix
	 * @param times multiplies the matrix by a vector
	 */
	static PrincipalEigenvector of(int size, UnaryOperator<double[]> times) {
		double[] vector = new double[size];
		Arrays.fill(vector, 1 / Math.sqrt(size));
		int most = Math.min(size, Math.max(4, Math.min(STEPS, MOST_VALUES / size)));
		double value = 0;
		for (int restart = 0; restart < MOST_RESTARTS; restart++) {
			double[][] basis = new double[most][];
			double[][] projected = new double[basis.length][basis.length];
			basis[0] = vector;
			int steps = 0;
			double rest = 0;
			while (steps < basis.length) {
				double[] next = times.apply(basis[steps]);
				projected[steps][steps] = dot(next, basis[steps]);
				steps++;
				rest = orthogonalised(next, basis, steps);
				if (rest < TOLERANCE || steps == basis.length) {
					break;
				}
				projected[steps][steps - 1] = rest;
				projected[steps - 1][steps] = rest;
				scale(next, 1 / rest);
				basis[steps] = next;
			}
			double[] weights = new double[steps];
			value = greatest(projected, weights);
			vector = combined(basis, weights);
			if (rest * Math.abs(weights[steps - 1]) <= TOLERANCE * Math.max(1, Math.abs(value))) {
				break;
			}
		}
		return new PrincipalEigenvector(value, vector);
	}

	/**
	 * Takes out of a vector what the others span, twice because of rounding, and says how
	 * long the rest is.
	 */
	private static double orthogonalised(double[] vector, double[][] basis, int count) {
		for (int round = 0; round < 2; round++) {
			for (int i = 0; i < count; i++) {
				double share = dot(vector, basis[i]);
				for (int row = 0; row < vector.length; row++) {
					vector[row] -= share * basis[i][row];
				}
			}
		}
		return Math.sqrt(dot(vector, vector));
	}

	/**
	 * The greatest eigenvalue of a small symmetric matrix, and its eigenvector, by the
	 * rotations of C. G. J. Jacobi (1846).
	 */
	private static double greatest(double[][] matrix, double[] vector) {
		int size = vector.length;
		double[][] a = new double[size][];
		double[][] vectors = new double[size][size];
		for (int i = 0; i < size; i++) {
			a[i] = Arrays.copyOf(matrix[i], size);
			vectors[i][i] = 1;
		}
		for (int sweep = 0; sweep < 60 && offDiagonal(a) > 1e-30; sweep++) {
			for (int p = 0; p < size; p++) {
				for (int q = p + 1; q < size; q++) {
					rotate(a, vectors, p, q);
				}
			}
		}
		int best = 0;
		for (int i = 1; i < size; i++) {
			best = (a[i][i] > a[best][best]) ? i : best;
		}
		for (int i = 0; i < size; i++) {
			vector[i] = vectors[i][best];
		}
		return a[best][best];
	}

	private static double offDiagonal(double[][] a) {
		double sum = 0;
		for (int p = 0; p < a.length; p++) {
			for (int q = p + 1; q < a.length; q++) {
				sum += a[p][q] * a[p][q];
			}
		}
		return sum;
	}

	private static void rotate(double[][] a, double[][] vectors, int p, int q) {
		if (a[p][q] == 0) {
			return;
		}
		double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
		double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
		double cosine = 1 / Math.hypot(tangent, 1);
		double sine = tangent * cosine;
		for (int i = 0; i < a.length; i++) {
			double left = a[i][p];
			a[i][p] = cosine * left - sine * a[i][q];
			a[i][q] = sine * left + cosine * a[i][q];
		}
		for (int i = 0; i < a.length; i++) {
			double upper = a[p][i];
			a[p][i] = cosine * upper - sine * a[q][i];
			a[q][i] = sine * upper + cosine * a[q][i];
			double left = vectors[i][p];
			vectors[i][p] = cosine * left - sine * vectors[i][q];
			vectors[i][q] = sine * left + cosine * vectors[i][q];
		}
	}

	private static double[] combined(double[][] basis, double[] weights) {
		double[] sum = new double[basis[0].length];
		for (int i = 0; i < weights.length; i++) {
			for (int row = 0; row < sum.length; row++) {
				sum[row] += weights[i] * basis[i][row];
			}
		}
		// of a connected graph all scores have one sign
		for (int row = 0; row < sum.length; row++) {
			sum[row] = Math.abs(sum[row]);
		}
		scale(sum, 1 / Math.sqrt(dot(sum, sum)));
		return sum;
	}

	private static double dot(double[] one, double[] other) {
		double sum = 0;
		for (int row = 0; row < one.length; row++) {
			sum += one[row] * other[row];
		}
		return sum;
	}

	private static void scale(double[] vector, double factor) {
		for (int row = 0; row < vector.length; row++) {
			vector[row] *= factor;
		}
	}

}
