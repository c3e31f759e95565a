// The contract of every store. A test that takes a place runs once for each store under test.
#pragma once

#include <doctest/doctest.h>

#include "storage/journal/scratch_test.h"
#include "storage/open/open.h"

namespace jinze::test {

// The location of one test's stores, all of one kind. Removed by the destructor.
class Place {
public:
    virtual ~Place() = default;

    // The argument of storage::open() for the store of this name.
    virtual std::string address(const std::string& name) const = 0;
    // All its bytes on disk. Erased content must not be among them.
    virtual std::string bytes(const std::string& name = "ledger") const = 0;

    std::unique_ptr<journal::Store> store(const std::string& name = "ledger") const
    {
        return storage::open(address(name));
    }
};

class FilePlace final : public Place {
public:
    std::string address(const std::string& name) const override { return folder_ / name.c_str(); }
    std::string bytes(const std::string& name) const override
    {
        std::string all;
        for (const char* end : {"", "-wal", "-shm", "-journal"})
            if (const std::string file = address(name) + end; std::filesystem::exists(file)) all += bytes_of(file);
        return all;
    }

private:
    Folder folder_;
};

struct StoreUnderTest {
    const char* name;
    std::unique_ptr<Place> (*make)();
};

// One line per store.
inline constexpr StoreUnderTest stores_under_test[] = {
    {"sqlite", []() -> std::unique_ptr<Place> { return std::make_unique<FilePlace>(); }},
};

// For the next store: doctest repeats a test until each subcase has run.
inline std::unique_ptr<Place> a_place()
{
    std::unique_ptr<Place> place;
    for (const StoreUnderTest& it : stores_under_test) SUBCASE(it.name) place = it.make();
    return place;
}

}  // namespace jinze::test
