// Thrown on storage failures: the disk is full, the file is damaged or is not ours. Nothing of the failed append was
// kept. The message is one sentence for the operator.
#pragma once

#include <stdexcept>
#include <string>

namespace jinze::journal {

enum class Trouble {
    full_disk,      // no space; reading works, and so does appending once there is space
    busy,           // another process held the lock for too long; try again
    missing,        // no such file, or no permission to open it
    foreign,        // a file of another program
    newer,          // written by a newer version of this program
    damaged,        // the file differs from what was written
    displaced,      // a file was removed or replaced while in use; restart the program
    mispaired,      // the write-ahead file beside it belongs to another ledger; nothing was read or written
    unknown_store,  // the address of an unsupported store
    clash,          // a row with this number or key already exists
    failed,         // any other error of the disk or the database
};

class StorageError : public std::runtime_error {
public:
    StorageError(Trouble kind, const std::string& message) : std::runtime_error{message}, kind_{kind} {}

    Trouble kind() const { return kind_; }

private:
    Trouble kind_;
};

}  // namespace jinze::journal
