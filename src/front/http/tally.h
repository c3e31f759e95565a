// Counts concurrent uses, in total and per client, against limits. Any thread.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace jinze::http {

class Tally {
public:
    struct Most {
        int all = 0, of_one = 0;
    };
    // One counted use; released by its destructor.
    class Place {
    public:
        Place(Tally& tally, std::string client) : tally_{&tally}, client_{std::move(client)} {}
        Place(Place&& other) noexcept : tally_{std::exchange(other.tally_, nullptr)}, client_{std::move(other.client_)}
        {
        }
        Place& operator=(Place&&) = delete;
        ~Place()
        {
            if (tally_) tally_->leave(client_);
        }

    private:
        Tally* tally_;
        std::string client_;
    };

    explicit Tally(Most most) : most_{most} {}

    // An unnamed client counts only in the total. Empty where a limit is reached.
    std::optional<Place> enter(const std::string& client);
    int all() const;

private:
    void leave(const std::string& client) noexcept;

    const Most most_;
    mutable std::mutex guard_;
    std::unordered_map<std::string, int> of_;
    int all_ = 0;
};

}  // namespace jinze::http
