<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
  <context>
    <name>BigCode</name>
    <message>
      <source>Read it out group by group; the citizen may write it down.</source>
      <translation>Đọc từng nhóm bốn số cho người dân ghi lại.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Đóng</translation>
    </message>
  </context>
  <context>
    <name>PrintStrip</name>
    <message>
      <source>Try again</source>
      <translation>Thử lại</translation>
    </message>
    <message>
      <source>Other printer</source>
      <translation>Máy khác</translation>
    </message>
    <message>
      <source>Read out</source>
      <translation>Đọc mã</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Để sau</translation>
    </message>
    <message>
      <source>Wait no longer</source>
      <translation>Thôi chờ</translation>
    </message>
  </context>
  <context>
    <name>Printing</name>
    <message>
      <source>and {count} more</source>
      <translation>và {count} hồ sơ nữa</translation>
    </message>
    <message>
      <source>reprint {copy}</source>
      <translation>in lại lần {copy}</translation>
    </message>
    <message>
      <source>{count} papers</source>
      <translation>{count} tờ</translation>
    </message>
    <message>
      <source>Receipt (form 01)</source>
      <translation>Giấy hẹn (mẫu 01)</translation>
    </message>
    <message>
      <source>Request for papers (02)</source>
      <translation>Phiếu yêu cầu bổ sung (02)</translation>
    </message>
    <message>
      <source>Refusal (03)</source>
      <translation>Phiếu từ chối (03)</translation>
    </message>
    <message>
      <source>Letter of apology (04)</source>
      <translation>Thư xin lỗi (04)</translation>
    </message>
    <message>
      <source>Notice of stopping (05)</source>
      <translation>Thông báo dừng (05)</translation>
    </message>
    <message>
      <source>Control slip (06)</source>
      <translation>Phiếu kiểm soát (06)</translation>
    </message>
    <message>
      <source>Register (07)</source>
      <translation>Sổ theo dõi (07)</translation>
    </message>
    <message>
      <source>Handover list</source>
      <translation>Danh sách bàn giao</translation>
    </message>
    <message>
      <source>Folder label</source>
      <translation>Nhãn bìa hồ sơ</translation>
    </message>
    <message>
      <source>Fee receipt</source>
      <translation>Biên lai lệ phí</translation>
    </message>
    <message>
      <source>List of papers</source>
      <translation>Danh mục giấy tờ</translation>
    </message>
    <message>
      <source>Wall poster</source>
      <translation>Bảng niêm yết</translation>
    </message>
    <message>
      <source>Test slip</source>
      <translation>Phiếu in thử</translation>
    </message>
    <message>
      <source>A4</source>
      <translation>A4</translation>
    </message>
    <message>
      <source>A5 lying</source>
      <translation>A5 ngang</translation>
    </message>
    <message>
      <source>A5 upright</source>
      <translation>A5 dọc</translation>
    </message>
    <message>
      <source>Roll 80 mm</source>
      <translation>Cuộn 80 mm</translation>
    </message>
    <message>
      <source>Label 100×50</source>
      <translation>Nhãn 100×50</translation>
    </message>
    <message>
      <source>PDF on the screen</source>
      <translation>In ra PDF/màn hình</translation>
    </message>
    <message>
      <source>{printer}: {complaint}.</source>
      <translation>{printer} {complaint}.</translation>
    </message>
    <message>
      <source>out of paper</source>
      <translation>hết giấy</translation>
    </message>
    <message>
      <source>paper jam</source>
      <translation>kẹt giấy</translation>
    </message>
    <message>
      <source>the cover is open</source>
      <translation>nắp máy đang mở</translation>
    </message>
    <message>
      <source>out of ink or toner</source>
      <translation>hết mực</translation>
    </message>
    <message>
      <source>switched off or unplugged</source>
      <translation>đang tắt hoặc chưa cắm dây</translation>
    </message>
    <message>
      <source>paused</source>
      <translation>đang tạm dừng</translation>
    </message>
    <message>
      <source>a fault</source>
      <translation>có lỗi</translation>
    </message>
    <message>
      <source>Forms and their printers</source>
      <translation>Các mẫu và máy in</translation>
    </message>
    <message>
      <source>The usual printer of the counter</source>
      <translation>Máy in thường dùng của quầy</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>Khổ giấy</translation>
    </message>
    <message>
      <source>Copies</source>
      <translation>Số bản</translation>
    </message>
    <message>
      <source>Print at once</source>
      <translation>In ngay</translation>
    </message>
    <message>
      <source>Look first</source>
      <translation>Xem trước</translation>
    </message>
    <message>
      <source>Printing or looking first</source>
      <translation>In ngay hay xem trước</translation>
    </message>
    <message>
      <source>Printer</source>
      <translation>Máy in</translation>
    </message>
    <message>
      <source>When it is printed</source>
      <translation>Khi in</translation>
    </message>
    <message>
      <source>Form</source>
      <translation>Mẫu</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>có</translation>
    </message>
    <message>
      <source>The test slip on {paper}</source>
      <translation>Phiếu in thử trên {paper}</translation>
    </message>
    <message>
      <source>Sending the test slip…</source>
      <translation>Đang gửi tờ in thử…</translation>
    </message>
    <message>
      <source>Test slip sent at {hour}</source>
      <translation>Đã gửi tờ in thử lúc {hour}</translation>
    </message>
    <message>
      <source>This is the test slip: papers are shown on the screen</source>
      <translation>Đây là tờ in thử: giấy hiện trên màn hình</translation>
    </message>
    <message>
      <source>Not printed: {why}</source>
      <translation>Chưa in được: {why}</translation>
    </message>
    <message>
      <source>Good: receipts go to this printer.</source>
      <translation>Tốt: từ nay giấy in ra máy này.</translation>
    </message>
    <message>
      <source>Every page goes out as a picture, so no letter can be missing. Set the driver to 100 %, no scaling, and a darker print; then print the slip again.</source>
      <translation>Tờ nào cũng in bằng ảnh nên không thể mất chữ. Trong cài đặt máy in, chọn 100 %, không co giãn, đậm hơn; rồi in thử lại.</translation>
    </message>
    <message>
      <source>Look at the cable, the power and the paper, then print the slip again. If the printer stands in the list twice, choose the other one.</source>
      <translation>Xem dây, nguồn và giấy rồi in thử lại. Nếu máy in có hai tên trong danh sách, chọn tên kia.</translation>
    </message>
    <message>
      <source>Paper of the receipt</source>
      <translation>Giấy hẹn in trên</translation>
    </message>
    <message>
      <source>Print a test slip</source>
      <translation>In thử</translation>
    </message>
    <message>
      <source>Look for printers</source>
      <translation>Tìm lại máy in</translation>
    </message>
    <message>
      <source>Right</source>
      <translation>Đúng</translation>
    </message>
    <message>
      <source>Marks are wrong</source>
      <translation>Sai dấu</translation>
    </message>
    <message>
      <source>No paper</source>
      <translation>Không ra giấy</translation>
    </message>
    <message>
      <source>Does the slip that came out look like this?</source>
      <translation>Tờ vừa in có giống thế này không?</translation>
    </message>
    <message>
      <source>Are the Vietnamese marks right?</source>
      <translation>Dấu tiếng Việt có đúng không?</translation>
    </message>
    <message>
      <source>Without a printer everything can be tried all the same</source>
      <translation>Chưa có máy in vẫn tập làm được</translation>
    </message>
    <message>
      <source>Not seen now: switch it on, then look again</source>
      <translation>Không thấy máy này: bật máy rồi tìm lại</translation>
    </message>
    <message>
      <source>Thermal, 80 mm: printed as pictures, so marks stay</source>
      <translation>In nhiệt 80 mm, in dạng ảnh để giữ dấu</translation>
    </message>
    <message>
      <source>The default printer</source>
      <translation>Máy in mặc định</translation>
    </message>
    <message>
      <source>Sheets</source>
      <translation>In giấy rời</translation>
    </message>
    <message>
      <source>Every form</source>
      <translation>Từng mẫu in ở đâu</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Đóng</translation>
    </message>
  </context>
</TS>
