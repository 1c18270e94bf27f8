"""Functions of programs in C99 that compute layers; none takes memory."""

from engine.exports.programs.language import Helper

LAYERS: dict[str, Helper] = {
    "larger": Helper("static double larger(double a, double b) { return a < b ? b : a; }"),
    "smaller": Helper("static double smaller(double a, double b) { return a > b ? b : a; }"),
    "copy": Helper("""
/* y = x, `size` numbers. */
static void copy(const real *x, real *y, int size)
{
    for (int i = 0; i < size; i++)
        y[i] = x[i];
}
"""),
    "dense": Helper("""
/* Y = X W + b for `blocks` rows of n inputs: W has a row of m weights for each input. */
static void dense(const real *x, real *y, int blocks, int n, int m, const real *W, const real *b)
{
    for (int block = 0; block < blocks; block++, x += n, y += m)
        for (int j = 0; j < m; j++) {
            real total = 0;
            for (int i = 0; i < n; i++)
                total += x[i] * W[i * m + j];
            y[j] = b == NULL ? total : total + b[j];
        }
}
"""),
    "batch_normalization": Helper("""
/* Y = gamma (X - mean) / sqrt(variance + epsilon) + beta, with the averages of the training. */
static void batch_normalization(const real *x, real *y, int blocks, int m, const real *mean, const real *variance,
                                const real *gamma_, const real *beta, double epsilon)
{
    for (int block = 0; block < blocks; block++, x += m, y += m)
        for (int i = 0; i < m; i++) {
            const double normed = ((double)x[i] - mean[i]) / sqrt(variance[i] + epsilon);
            y[i] = (real)(normed * (gamma_ == NULL ? 1.0 : gamma_[i]) + (beta == NULL ? 0.0 : beta[i]));
        }
}
"""),
    "layer_normalization": Helper("""
/* Y = gamma (X - mean) / sqrt(variance + epsilon) + beta, with mean and variance of each row of m entries. */
static void layer_normalization(const real *x, real *y, int blocks, int m, const real *gamma_, const real *beta,
                                double epsilon)
{
    for (int block = 0; block < blocks; block++, x += m, y += m) {
        double mean = 0.0, variance = 0.0;
        for (int i = 0; i < m; i++)
            mean += x[i];
        mean /= m;
        for (int i = 0; i < m; i++)
            variance += (x[i] - mean) * (x[i] - mean);
        variance /= m;
        for (int i = 0; i < m; i++) {
            const double normed = (x[i] - mean) / sqrt(variance + epsilon);
            y[i] = (real)(normed * (gamma_ == NULL ? 1.0 : gamma_[i]) + (beta == NULL ? 0.0 : beta[i]));
        }
    }
}
"""),
    "prelu": Helper("""
/* Y = max(X, 0) + alpha min(X, 0), entry by entry. */
static void prelu(const real *x, real *y, int size, const real *alpha)
{
    for (int i = 0; i < size; i++)
        y[i] = x[i] < 0 ? alpha[i] * x[i] : x[i];
}
"""),
    "put": Helper("""
/* `blocks` rows of n entries into rows of m, from entry `start` on. */
static void put(const real *x, real *y, int blocks, int n, int start, int m)
{
    for (int block = 0; block < blocks; block++)
        for (int i = 0; i < n; i++)
            y[block * m + start + i] = x[block * n + i];
}
"""),
    "take": Helper("""
/* m entries from `start` on of `blocks` rows of n. */
static void take(const real *x, real *y, int blocks, int n, int start, int m)
{
    for (int block = 0; block < blocks; block++)
        for (int i = 0; i < m; i++)
            y[block * m + i] = x[block * n + start + i];
}
"""),
    "softmax": Helper("""
/* e^z / sum e^z over each row of m entries; the largest z is taken off first so that nothing overflows. */
static void softmax(const real *z, real *y, int blocks, int m)
{
    for (int block = 0; block < blocks; block++, z += m, y += m) {
        double largest = z[0], total = 0.0;
        for (int i = 1; i < m; i++)
            largest = z[i] > largest ? z[i] : largest;
        for (int i = 0; i < m; i++)
            total += exp(z[i] - largest);
        for (int i = 0; i < m; i++)
            y[i] = (real)(exp(z[i] - largest) / total);
    }
}
"""),
    "log_softmax": Helper("""
/* z - log sum e^z over each row of m entries. */
static void log_softmax(const real *z, real *y, int blocks, int m)
{
    for (int block = 0; block < blocks; block++, z += m, y += m) {
        double largest = z[0], total = 0.0;
        for (int i = 1; i < m; i++)
            largest = z[i] > largest ? z[i] : largest;
        for (int i = 0; i < m; i++)
            total += exp(z[i] - largest);
        for (int i = 0; i < m; i++)
            y[i] = (real)(z[i] - largest - log(total));
    }
}
"""),
    "nearest": Helper("""
/* The place of the class that is nearest to a number. */
static double nearest(double y, double last)
{
    return rint(fmin(fmax(y, 0.0), last));
}
"""),
}
