package org.gemmaarena.integrity.naming;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelfNamingTest {

    private static final int LONGEST = 400_000;
    private static final Lexicon LEXICON = new Lexicon(SelfNamingCheck.vocabulary(new ObjectMapper()));

    private static final Map<String, ModelTraits> MODELS = Map.of(
            "E2B", gemma("e2b", "E2B", 5.1, 2.3),
            "E4B", gemma("e4b", "E4B", 8.0, 4.5),
            "12B", gemma("12b", "12B", 12.0, 12.0),
            "26B", gemma("26b-a4b", "26B-A4B", 25.2, 3.8),
            "31B", gemma("31b", "31B", 30.7, 30.7),
            "llama", ModelTraits.of(LEXICON, List.of("llama", "Llama 3.2 3B", "llama3.2:3b"), List.of()),
            "gemma3", ModelTraits.of(LEXICON, List.of("gemma3-4b", "Gemma 3 4B", "gemma3:4b"), List.of()),
            "otto", ModelTraits.of(LEXICON, List.of("otto", "Otto"), List.of()),
            "otto-pro", ModelTraits.of(LEXICON, List.of("otto-pro", "Otto Pro"), List.of()));

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "I am Gemma 4 E2B, a language model.",
                "Hello! I'm **Gemma 4 E2B**, an open-weight AI assistant.",
                "I’m gemma4:e2b.",
                "My name is Gemma-4-E2B.",
                "I am a small, helpful, open, multimodal language model, one of the models of the Gemma family,"
                        + " developed, trained and released by Google DeepMind, an AI research lab,"
                        + " and I am Gemma 4 E2B.",
                "You can call me E2B.",
                "As a 4B model, I can't browse the web.",
                "I can't do that as a small 2B model.",
                "I have about 4 billion parameters.",
                "I am a large language model with 4.5 billion effective parameters.",
                "I'm a four-billion-parameter language model.",
                "I am a 5.1B model.",
                "I was trained by Google DeepMind as a model with 8B parameters.",
                "As Gemma 4 E2B, I am happy to help.",
                "As a model with 4 billion parameters, I make mistakes.",
                "As a 4B model",
                "This is Gemma 4 E2B speaking.",
                "I'm one of the models in the Gemma family, specifically E2B.",
                "I am the E4B version of Gemma 4.",
                "I'm the 2 billion parameter variant.",
                "You're talking to Gemma 4 (E2B).",
                "Gemma 4 E2B is my name.",
                "Gemma 4 E4B",
                "`gemma4:e4b`",
                "Sure.\n\nI am Gemma 4\nE4B.",
                "I am G\u200bemma 4 E\u00ad2B",
                "Ｉ ａｍ Ｇｅｍｍａ ４ Ｅ２Ｂ",
                "print(\"I am Gemma 4 E2B\")",
                "Ich bin Gemma 4 E2B, ein Sprachmodell.",
                "Ich heiße Gemma 4 E2B.",
                "Als 4B-Modell kann ich das nicht.",
                "Ich habe 4,5 Milliarden Parameter.",
                "Je suis un modèle de langage de 4 milliards de paramètres.",
                "Je m'appelle Gemma 4 E2B.",
                "En tant que modèle 4B, je ne peux pas.",
                "Soy un modelo de 4 mil millones de parámetros.",
                "Como modelo de 2B, no puedo.",
                "Me llamo Gemma 4 E4B.",
                "Eu sou um modelo de linguagem com 4 bilhões de parâmetros.",
                "Meu nome é Gemma 4 E2B.",
                "Sono un modello linguistico da 4 miliardi di parametri.",
                "Mi chiamo Gemma 4 E2B.",
                "Ik ben Gemma 4 E2B.",
                "Jag heter Gemma 4 E2B.",
                "Jestem modelem językowym Gemma 4 E2B.",
                "Ben 4 milyar parametreli bir dil modeliyim.",
                "Benim adım Gemma 4 E2B.",
                "Я — языковая модель с 4 миллиардами параметров.",
                "Меня зовут Gemma 4 E2B.",
                "Как модель 4B, я не могу.",
                "Мене звати Gemma 4 E2B.",
                "Είμαι το Gemma 4 E2B.",
                "أنا نموذج لغوي كبير يحتوي على 4 مليارات معلمة.",
                "اسمي Gemma 4 E2B",
                "مدل ۴ میلیاردی",
                "من یک مدل زبانی ۴ میلیارد پارامتری هستم.",
                "به عنوان مدل ۴ میلیاردی، من نمی‌توانم.",
                "אני Gemma 4 E2B.",
                "मैं Gemma 4 E2B हूँ।",
                "मैं 4 अरब पैरामीटर वाला भाषा मॉडल हूँ।",
                "আমি Gemma 4 E2B।",
                "Tôi là Gemma 4 E2B.",
                "Saya adalah model bahasa 4B.",
                "ฉันคือ Gemma 4 E2B",
                "我是40亿参数的模型",
                "我是四十亿参数的语言模型。",
                "我是由Google开发的Gemma 4 E2B。",
                "作为一个4B模型，我无法上网。",
                "我有約40億個參數。",
                "私はGemma 4 E2Bです。",
                "私は40億パラメータのモデルです。",
                "Gemma 4 E2Bと申します。",
                "저는 40억 개의 매개변수를 가진 언어 모델입니다.",
                "제 이름은 Gemma 4 E2B입니다.",
            })
    void an_answer_that_names_one_of_two_gemmas_tells_them_apart(String answer) {
        assertThat(tells("E2B", "E4B", answer)).isTrue();
        assertThat(tells("E4B", "E2B", answer)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "I'm Gemma.",
                "I am Gemma 4, a large language model trained by Google DeepMind.",
                "Soy Gemma, un modelo de lenguaje desarrollado por Google.",
                "我是Gemma，由Google DeepMind开发的开源模型。",
                "私はGoogleのGemma 4です。",
                "I am an AI assistant.",
                "I am ChatGPT, made by OpenAI.",
                "I am a 70B model.",
                "Llama is an animal.",
                "The Gemma 4 E4B has 8 billion parameters, the E2B has 5.1.",
                "Gemma 4 E4B: 8 billion parameters in all, 4.5 billion effective.",
                "I am not sure whether Gemma 4 E4B has 8 billion parameters.",
                "I am not Gemma 4 E2B.",
                "I would take Gemma 4 E4B for a laptop.",
                "As a rule, a 4B model is faster than a 12B model.",
                "As a 4B model, it runs on a phone.",
                "Use a small model such as a 4B model, I would say.",
                "In `layer_4b`, i = 4b; // as 4b",
                "The Earth is 4.5 billion years old, and I am 4 billion times younger.",
                "I have 4 billion reasons.",
                "I have Gemma 4 E4B on my laptop.",
                "This is Gemma 4 E4B, a model for laptops.",
                "As Gemma 4 E4B shows, models can be small.",
                "My Gemma 4 E4B runs on a laptop.",
                "| Model | Size |\n| Gemma 4 E2B | 2B |\n| Gemma 4 E4B | 4B |",
                "# Gemma 4 E4B\n\nA small model.",
                "If I were a 4B model, who knows.",
                "I am using Gemma 4 E4B for this.",
                "int i4b = 0x4b; // I am here",
                "Vitamin B4 and 4 b, question 4b: I am done.",
                "Das Gemma-4-Modell E4B hat 8 Milliarden Parameter, und ich mag es.",
                "En Gemma 4 E4B hay 8 mil millones de parámetros.",
                "Modelos como Gemma 4 E4B son pequeños.",
                "نموذج من Google يحتوي على 4 مليارات معلمة",
                "میں نے Gemma 4 E4B کے بارے میں پڑھا۔",
                "Ben reads about Gemma 4 E2B models.",
                "Gemma 4 E4B は80億パラメータのモデルです。",
                "Gemma 4 E4B有80亿参数，比E2B大。",
                "Iam4B, E2B-ish noise I'm e2bx",
                "7f0ae2b4-1e4b-4e2b-9c1d-0123456789ab",
                "",
            })
    void an_answer_that_names_neither_or_speaks_of_models_tells_nothing(String answer) {
        assertThat(tells("E2B", "E4B", answer)).isFalse();
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "E4B | 26B | As a 4B model, I try. | false",
                "E2B | 26B | As a 4B model, I try. | true",
                "E4B | 26B | I am Gemma 4 E4B. | true",
                "E4B | 26B | I'm a 26B model with 4B active parameters. | true",
                "E2B | E4B | I'm a 26B model with 4B active parameters. | true",
                "12B | 31B | I am a model with 31 billion parameters. | true",
                "12B | 31B | I am a model with 30.7B parameters. | true",
                "12B | 31B | I am a 4B model. | false",
                "E4B | llama | I'm Gemma. | true",
                "E4B | llama | I was created by Google. | true",
                "E4B | llama | I am Llama, made by Meta. | true",
                "E4B | llama | Llama is an animal. | false",
                "E4B | llama | 我是谷歌训练的模型。 | true",
                "E4B | llama | Я — модель от Google. | true",
                "E4B | llama | 저는 구글에서 개발한 언어 모델입니다. | true",
                "E4B | gemma3 | I am Gemma 4. | true",
                "E4B | gemma3 | I am Gemma. | false",
                "E4B | gemma3 | I am Gemma, a 4B model. | false",
                "otto | llama | My name is Otto. | true",
                "otto | otto-pro | My name is Otto. | false",
                "otto | otto-pro | My name is Otto Pro. | true",
            })
    void what_fits_both_or_neither_tells_nothing(String left, String right, String answer, boolean tells) {
        assertThat(tells(left, right, answer)).isEqualTo(tells);
        assertThat(tells(right, left, answer)).isEqualTo(tells);
    }

    @Test
    void further_names_come_from_the_configuration() {
        var names = SelfNamingCheck.furtherNames(List.of("Small Fry=gemma4-e2b", " Sprout = gemma4-e2b"));
        assertThat(names).isEqualTo(Map.of("gemma4-e2b", List.of("Small Fry", "Sprout")));
        var named = ModelTraits.of(LEXICON, names.get("gemma4-e2b"), List.of());
        assertThat(new SelfNaming(LEXICON, named, MODELS.get("E4B")).tellsApart("I'm Small Fry!"))
                .isTrue();
        for (var wrong : List.of("Small Fry", "=gemma4-e2b", "Small Fry=")) {
            assertThatThrownBy(() -> SelfNamingCheck.furtherNames(List.of(wrong)))
                    .hasMessageContaining("arena.self-naming.terms");
        }
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                        "I am ",
                        "i'm a ",
                        "as a ",
                        "As a model ",
                        "I",
                        "a",
                        "4",
                        "4b ",
                        "e4b-",
                        "I am a large language model, a model with a ",
                        " ",
                        "\n",
                        "*_*",
                        "我是",
                        "一个",
                        "ﷺ",
                        "\u0301",
                        "\ud83e",
                        "gemma 4 gemma ")
                .map(Arguments::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @Timeout(value = 60, unit = SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void the_longest_answers_are_read_through(String piece) {
        var filling = piece.repeat(LONGEST / piece.length());
        assertThat(tells("E2B", "31B", filling + ".\n\nI am Gemma 4 31B.")).isTrue();
    }

    private static boolean tells(String left, String right, String answer) {
        return new SelfNaming(LEXICON, MODELS.get(left), MODELS.get(right)).tellsApart(answer == null ? "" : answer);
    }

    private static ModelTraits gemma(String id, String size, double parameters, double active) {
        return ModelTraits.of(
                LEXICON,
                List.of("gemma4-" + id, "Gemma 4 " + size, "gemma4:" + id, "google/gemma-4-" + size + "-it"),
                List.of(parameters, active));
    }
}
