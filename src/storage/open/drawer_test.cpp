#include <thread>

#include "storage/journal/sealed_key_value_store.h"
#include "storage/open/contract_test.h"

using namespace jinze;
using namespace jinze::journal;

namespace {

Instant at(int seconds) { return Instant{std::chrono::seconds{seconds}}; }

std::vector<std::string> keys(KeyValueStore& drawer, std::string_view prefix, Instant now)
{
    std::vector<std::string> found;
    drawer.each("kind", prefix, now, [&](std::string_view key, std::string_view) { found.emplace_back(key); });
    return found;
}

}  // namespace

TEST_CASE("a row is there until it ends, is replaced whole, and is found by the beginning of its key")
{
    const auto place = test::a_place();
    const auto journal = place->store()->create();
    KeyValueStore& drawer = journal->drawer();
    drawer.put("kind", "a1", "one", {.until = at(100)});
    drawer.put("kind", "a2", "two", {});
    drawer.put("kind", "b1", "three", {});
    drawer.put("other", "a3", "four", {});
    CHECK(drawer.get("kind", "a1", at(99)) == "one");
    CHECK_FALSE(drawer.get("kind", "a1", at(100)));
    CHECK(keys(drawer, "a", at(99)) == std::vector<std::string>{"a1", "a2"});
    CHECK(keys(drawer, "a", at(100)) == std::vector<std::string>{"a2"});
    CHECK(keys(drawer, "", at(0)).size() == 3);
    drawer.put("kind", "a2", "second", {});
    CHECK(drawer.get("kind", "a2", at(0)) == "second");
    CHECK(drawer.prune(at(100)) == 1);
    CHECK(drawer.remove("kind", "b1"));
    CHECK_FALSE(drawer.remove("kind", "b1"));
}

TEST_CASE("of many who replace the same row at once, on two connections, each change is made once")
{
    const auto place = test::a_place();
    const auto first = place->store()->create(), second = place->store()->journal();
    CHECK(first->drawer().replace("kind", "n", {}, "0", {}, at(0)));
    CHECK_FALSE(second->drawer().replace("kind", "n", {}, "0", {}, at(0)));
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&, t] {
                SealedKeyValueStore drawer{(t % 2 ? *first : *second).drawer(), test::test_key(),
                                           vault::system_entropy()};
                for (int i = 0; i < 25; ++i)
                    drawer.change(
                        "count", "n", at(0), [](const auto& text) -> std::optional<SealedKeyValueStore::Change> {
                            return SealedKeyValueStore::Change{std::to_string(text ? std::stoi(*text) + 1 : 1), {}};
                        });
            });
    }
    CHECK(SealedKeyValueStore{first->drawer(), test::test_key(), vault::system_entropy()}.get("count", "n", at(0)) ==
          "100");
}

TEST_CASE("a sealed row opens under its own kind and key only, and says nothing on disk")
{
    const auto place = test::a_place();
    const auto journal = place->store()->create();
    SealedKeyValueStore drawer{journal->drawer(), test::test_key(), vault::system_entropy()};
    drawer.put("kind", "key", "a secret that is told to nobody");
    CHECK(drawer.get("kind", "key", at(0)) == "a secret that is told to nobody");
    const std::string raw = *journal->drawer().get("kind", "key", at(0));
    CHECK(raw.find("secret") == raw.npos);
    journal->drawer().put("kind", "other", raw, {});
    journal->drawer().put("other", "key", raw, {});
    CHECK_FALSE(drawer.get("kind", "other", at(0)));
    CHECK_FALSE(drawer.get("other", "key", at(0)));
    std::string altered = raw;
    altered.back() ^= 1;
    journal->drawer().put("kind", "key", altered, {});
    CHECK_FALSE(drawer.get("kind", "key", at(0)));
}

TEST_CASE("erasing an account takes its rows from every file of the journal, and nobody else's")
{
    const auto place = test::a_place();
    const auto journal = place->store()->create();
    KeyValueStore& drawer = journal->drawer();
    for (std::uint32_t account = 1; account <= 40; ++account)
        for (int i = 0; i < 5; ++i)
            drawer.put("kind", std::to_string(account) + "-" + std::to_string(i),
                       "marked bytes of " + std::to_string(account) + ".", {.until = {}, .account = account});
    CHECK(drawer.remove_of("kind", 39) == 5);
    journal->erase({.rows = {}, .look_ups = {}, .accounts = {17}});
    CHECK(keys(drawer, "17-", at(0)).empty());
    CHECK(keys(drawer, "", at(0)).size() == 38 * 5);
    CHECK(place->bytes().find("marked bytes of 17.") == std::string::npos);
    CHECK(place->bytes().find("marked bytes of 18.") != std::string::npos);
}
