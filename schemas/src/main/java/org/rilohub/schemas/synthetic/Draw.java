package org.rilohub.schemas.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import org.rilohub.schemas.Scalars;

/** What is drawn by lot. */
record Draw(RandomGenerator random) {
    /** One of them, each as likely as the others. */
    <T> T one(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }

    /** One of them, as likely as its weight. */
    <T> T weighted(List<T> many, ToIntFunction<T> weight) {
        int left = random.nextInt(many.stream().mapToInt(weight).sum());
        for (var each : many) {
            left -= weight.applyAsInt(each);
            if (left < 0) {
                return each;
            }
        }
        throw new IllegalStateException("weights changed while drawing");
    }

    /** An amount around this mean, as amounts seized are: many small, few large. More than 0 and at most {@code most}. */
    BigDecimal amount(double mean, double most, int digits) {
        double drawn = -mean * Math.log(1 - random.nextDouble());
        var smallest = BigDecimal.ONE.movePointLeft(digits);
        return Scalars.canonical(BigDecimal.valueOf(Math.min(drawn, most))
                .setScale(digits, RoundingMode.DOWN)
                .max(smallest));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Decimal digits by lot. */
    String digits(int count) {
        return letters("0123456789", count);
    }

    String letters(String alphabet, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
