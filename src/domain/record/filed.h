// The compact form of a Content, in a third of the memory. Lists are stored on a Shelf; records with equal topics share
// them; rare fields are stored apart in Rare.
#pragma once

#include "base/shelf.h"
#include "domain/record/terms.h"

namespace jinze::record {

// An optional id of four bytes.
template <class Id>
class Maybe {
public:
    constexpr Maybe(std::optional<Id> id) : id_{id.value_or(Id{})} {}

    explicit constexpr operator bool() const { return static_cast<bool>(id_); }
    constexpr const Id& operator*() const { return id_; }
    constexpr operator std::optional<Id>() const { return id_ ? std::optional{id_} : std::nullopt; }
    friend constexpr bool operator==(Maybe maybe, Id id) { return maybe.id_ == id && id; }

private:
    Id id_;
};

struct FiledPlan {
    int year = 0;
    Day approved{};
    Few<OrgId> units;
};

struct Rare {
    Few<Vote> votes;
    std::optional<int> minutes;
    std::optional<PersonId> on_behalf_of;
    std::optional<RecordId> answers;
    std::optional<ItemRef> closes;
    std::optional<MeetingId> called;
    std::optional<Day> wished;
    std::optional<RecordId> cites;
    const FiledPlan* plan = nullptr;       // null: it is none
    const Guarantee* guarantee = nullptr;  // null: it says nothing of it
    const std::optional<Code>& goal;
    const std::vector<ObligationId>& makes_up;
};

struct Filed {
    Kind kind{};
    Roster roster{};
    OrgId host;
    Day performed{};
    Maybe<PersonId> chair, recorder;
    Maybe<OrgId> concerns;
    Few<Exception> exceptions;
    Few<PersonId> presenters;
    Few<Item> items;
    const std::vector<Code>& topics;
    const Rare& rare;

    operator Content() const;
};

// Storage for filed contents. References it returns are valid as long as it or a copy of it lives.
class Files {
public:
    Filed file(const Content& content);
    template <class T>
    Few<T> keep(std::span<const T> items)
    {
        return shelf_.put(items);
    }

private:
    struct Hash {
        std::size_t operator()(const std::vector<Code>& codes) const;
        std::size_t operator()(const std::vector<ObligationId>& ids) const;
        std::size_t operator()(const std::optional<Code>& code) const;
    };

    const Rare& rare(const Content& content);
    const FiledPlan* plan(const Content& content);

    Shelf shelf_;
    Pool<std::vector<Code>, Hash> topics_;
    Pool<std::vector<ObligationId>, Hash> made_up_;
    Pool<std::optional<Code>, Hash> goals_;
};

}  // namespace jinze::record
