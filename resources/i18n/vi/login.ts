<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
  <context>
    <name>Login</name>
    <message>
      <source>{role} · locked at {hour}</source>
      <translation>{role} · khóa quầy lúc {hour}</translation>
    </message>
    <message>
      <source>Receives and hands over</source>
      <translation>Tiếp nhận và trả kết quả</translation>
    </message>
    <message>
      <source>Supervises the counter</source>
      <translation>Lãnh đạo, giám sát quầy</translation>
    </message>
    <message>
      <source>Administers this desk</source>
      <translation>Quản trị quầy này</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Họ và tên</translation>
    </message>
    <message>
      <source>PIN of 4 to 12 digits</source>
      <translation>Mã PIN, 4 đến 12 chữ số</translation>
    </message>
    <message>
      <source>The same PIN once more</source>
      <translation>Gõ lại mã PIN</translation>
    </message>
    <message>
      <source>Open the counter</source>
      <translation>Mở quầy</translation>
    </message>
    <message>
      <source>Type your full name.</source>
      <translation>Ghi họ và tên của anh, chị.</translation>
    </message>
    <message>
      <source>A PIN has 4 to 12 digits.</source>
      <translation>Mã PIN gồm 4 đến 12 chữ số.</translation>
    </message>
    <message>
      <source>The two PINs are not the same. Type the second one again.</source>
      <translation>Hai lần gõ không giống nhau. Gõ lại lần thứ hai.</translation>
    </message>
    <message>
      <source>Who opens this counter?</source>
      <translation>Ai mở quầy này?</translation>
    </message>
    <message>
      <source>The first account administers the desk and can add the others.</source>
      <translation>Tài khoản đầu tiên quản trị quầy và thêm được người khác.</translation>
    </message>
    <message>
      <source>Still empty. Fill it in, then go on.</source>
      <translation>Còn trống. Điền vào rồi tiếp tục.</translation>
    </message>
    <message>
      <source>Asking the province…</source>
      <translation>Đang hỏi tỉnh…</translation>
    </message>
    <message>
      <source>Enrol this counter</source>
      <translation>Ghi danh quầy</translation>
    </message>
    <message>
      <source>With the address and the code the province gave</source>
      <translation>Bằng địa chỉ và mã tỉnh đã cấp</translation>
    </message>
    <message>
      <source>Try with sample data</source>
      <translation>Dùng thử với dữ liệu mẫu</translation>
    </message>
    <message>
      <source>Nothing to set up, nothing is sent anywhere</source>
      <translation>Không phải cài gì thêm, không gửi đi đâu</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Địa chỉ tỉnh</translation>
    </message>
    <message>
      <source>One-time code</source>
      <translation>Mã ghi danh</translation>
    </message>
    <message>
      <source>Counter</source>
      <translation>Tên quầy</translation>
    </message>
    <message>
      <source>Counter 1</source>
      <translation>Quầy 1</translation>
    </message>
    <message>
      <source>Only the account now signed in opens it; choose this</source>
      <translation>Chỉ tài khoản đang dùng máy này mở được; nên chọn</translation>
    </message>
    <message>
      <source>In a file that only this account can read</source>
      <translation>Trong một tệp chỉ tài khoản này đọc được</translation>
    </message>
    <message>
      <source>When the computer has no safe place of its own</source>
      <translation>Khi máy không có nơi cất chìa riêng</translation>
    </message>
    <message>
      <source>What this computer keeps is locked. Where is its key kept?</source>
      <translation>Hồ sơ lưu trên máy này được khóa lại. Cất chìa khóa ở đâu?</translation>
    </message>
    <message>
      <source>In the safe of Windows</source>
      <translation>Trong nơi cất chìa của Windows</translation>
    </message>
    <message>
      <source>In the safe of this computer</source>
      <translation>Trong nơi cất chìa của máy này</translation>
    </message>
    <message>
      <source>Scan or paste the QR the province gave into the address, or type both.</source>
      <translation>Quét hoặc dán mã QR tỉnh cấp vào ô địa chỉ, hoặc gõ cả hai.</translation>
    </message>
    <message>
      <source>Commune and counter</source>
      <translation>Xã và quầy</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Tiếp tục</translation>
    </message>
    <message>
      <source>commune</source>
      <translation>xã</translation>
    </message>
    <message>
      <source>Printer</source>
      <translation>Máy in</translation>
    </message>
    <message>
      <source>printer</source>
      <translation>máy in</translation>
    </message>
    <message>
      <source>Scanner</source>
      <translation>Máy quét</translation>
    </message>
    <message>
      <source>scanner</source>
      <translation>máy quét</translation>
    </message>
    <message>
      <source>Second screen</source>
      <translation>Màn hình thứ hai</translation>
    </message>
    <message>
      <source>screen</source>
      <translation>màn hình</translation>
    </message>
    <message>
      <source>clerk</source>
      <translation>cán bộ</translation>
    </message>
    <message>
      <source>Backup place</source>
      <translation>Nơi sao lưu</translation>
    </message>
    <message>
      <source>backup</source>
      <translation>sao lưu</translation>
    </message>
    <message>
      <source>done</source>
      <translation>xong</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>đã bỏ qua</translation>
    </message>
    <message>
      <source>needs a look</source>
      <translation>cần xem lại</translation>
    </message>
    <message>
      <source>Setting up</source>
      <translation>Chuẩn bị quầy</translation>
    </message>
    <message>
      <source>Any step can be skipped</source>
      <translation>Bước nào cũng bỏ qua được</translation>
    </message>
    <message>
      <source>Clerk and PIN</source>
      <translation>Cán bộ và mã PIN</translation>
    </message>
    <message>
      <source>Quầy Một Cửa, version {version}</source>
      <translation>Quầy Một Cửa, bản {version}</translation>
    </message>
    <message>
      <source>One-stop counter</source>
      <translation>Bộ phận Một cửa</translation>
    </message>
    <message>
      <source>PIN</source>
      <translation>Mã PIN</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Vào</translation>
    </message>
    <message>
      <source>Card of {name}. Now type the PIN.</source>
      <translation>Thẻ của {name}. Gõ tiếp mã PIN.</translation>
    </message>
    <message>
      <source>Who is at the counter?</source>
      <translation>Ai đang ở quầy?</translation>
    </message>
    <message>
      <source>The unfinished form of {name} is kept as it is.</source>
      <translation>Nháp của {name} vẫn còn nguyên.</translation>
    </message>
    <message>
      <source>another person</source>
      <translation>đổi người</translation>
    </message>
    <message>
      <source>Or scan the staff card. Forgotten PIN: ask the administrator.</source>
      <translation>Hoặc quét thẻ cán bộ. Quên PIN: nhờ quản trị.</translation>
    </message>
    <message>
      <source>Forgotten PIN: ask the administrator.</source>
      <translation>Quên PIN: nhờ quản trị.</translation>
    </message>
    <message>
      <source>Sample data: the PIN is 1111.</source>
      <translation>Dữ liệu mẫu: mã PIN là 1111.</translation>
    </message>
    <message>
      <source>Wrong PIN. Wait {seconds} seconds, then try again.</source>
      <translation>Mã PIN không đúng. Đợi {seconds} giây rồi thử lại.</translation>
    </message>
    <message>
      <source>Wrong PIN. Try again.</source>
      <translation>Mã PIN không đúng. Gõ lại.</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Quay lại</translation>
    </message>
    <message>
      <source>Skip this step</source>
      <translation>Bỏ qua bước này</translation>
    </message>
    <message>
      <source>Open it again any time: Ctrl+K, type “{word}”</source>
      <translation>Mở lại lúc nào cũng được: Ctrl+K, gõ “{word}”</translation>
    </message>
    <message>
      <source>Begin to work</source>
      <translation>Bắt đầu làm việc</translation>
    </message>
  </context>
</TS>
