package dev.feedlab.delivery.publish;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * Texts of common English and Portuguese words, in ASCII. A word's share falls with its rank, as in texts that people write
 * (Zipf, <i>Human Behavior and the Principle of Least Effort</i>, 1949, chapter 2): compression finds in them about what it
 * would find in people's messages, and not the same words over and over, or letters without any order.
 */
final class CommonWords {

    /** Most frequent first. Without accents, so that a character is a byte and JSON has nothing to escape. */
    private static final String BY_RANK = """
            the de to que and para of com in uma is os you um that se it na for por on mais with dos are como
            this mas be foi have ao from ele or das one tem had seu by sua word ou but ser not quando what muito
            all nos were eu we isso when ela your entre can depois said sem there mesmo use aos each ter which
            seus she quem how nas their esse if eles will essa up num other nem about suas out meu many minha
            then pelo them pela these qual so nunca some agora her hoje would casa make tempo like dia him vida
            into mundo time ano has gente look coisa two hora more amigo write trabalho go escola see cidade
            number noite way pessoa could porta people livro my bem than aqui first tudo water nada been sempre
            call pouco who grande its novo now bom find melhor long tarde down mesa day carro did rua get nome
            come conta made parte may lugar part ponto over forma new lado sound mulher take homem only filho
            little cada work outro know primeiro place ainda year onde live assim back sobre give desde most
            quero very posso after pode thing fazer our dizer just ver name saber good ficar sentence falar man
            chegar think vamos say obrigado great favor where certo help claro through talvez much quase before
            menos line antes right dentro too fora mean perto old longe any alguma same todos tell semana boy
            mensagem follow resposta came pergunta want rede show prova also aula around turma form professor
            three dinheiro small problema set sistema put palavra end caminho does corpo another forte well cedo
            large must big even such because turn here why ask went men read need land different home us move
            try kind hand picture again change off play spell air away animal house point page letter mother
            answer found study still learn should world tomorrow message morning network server question meeting
            """;

    private static final byte[][] WORDS = words(BY_RANK.split("\\s+"));

    /** A power of two, so that some bits of a random number choose a place. */
    private static final int PLACES = 4_096;

    private static final int PLACE_BITS = Integer.numberOfTrailingZeros(PLACES);

    /** In each place a word, and each word in as many places as its share asks for. */
    private static final byte[][] BY_SHARE = byShare();

    private CommonWords() {}

    private static byte[][] words(String[] words) {
        byte[][] bytes = new byte[words.length][];
        for (int rank = 0; rank < words.length; rank++) {
            bytes[rank] = (words[rank] + " ").getBytes(StandardCharsets.US_ASCII);
        }
        return bytes;
    }

    private static byte[][] byShare() {
        double all = 0;
        for (int rank = 1; rank <= WORDS.length; rank++) {
            all += 1.0 / rank;
        }
        byte[][] places = new byte[PLACES][];
        double share = 0;
        int place = 0;
        for (int rank = 1; rank <= WORDS.length; rank++) {
            share += 1 / (rank * all);
            while (place < Math.min(PLACES, Math.round(share * PLACES))) {
                places[place++] = WORDS[rank - 1];
            }
        }
        return places;
    }

    /** Writes words until there is no room left; the last one is cut. */
    static void fill(byte[] into, int from, int length, SplittableRandom random) {
        int end = from + length;
        int at = from;
        while (at < end) {
            byte[] word = BY_SHARE[random.nextInt() >>> (Integer.SIZE - PLACE_BITS)];
            int some = Math.min(word.length, end - at);
            System.arraycopy(word, 0, into, at, some);
            at += some;
        }
    }
}
